// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of this room make again and again: bags of given values, checked properties, and a failure as a line
// of text.
#pragma once

#include "auth/properties.h"

#include <initializer_list>
#include <utility>

namespace tsunagi::tests {

using Given = std::initializer_list<std::pair<auth::Property, QString>>;

inline auth::PropertyBag bagOf(Given values, auth::Origin origin = auth::Origin::CommandLine)
{
    auth::PropertyBag bag;
    for (const auto &[property, value] : values)
        bag.set(property, value, origin);
    return bag;
}

/// Places that do not exist: for tests that touch no file.
inline auth::Result<std::shared_ptr<const auth::ConnectionProperties>> checked(const auth::PropertyBag &bag)
{
    return auth::checkedProperties(bag, QStringLiteral("/nowhere/data/tsunagi"),
                                   QStringLiteral("/nowhere/config/tsunagi"));
}

/// "BadSpaceUrl subject|detail|suggestion status number": all facts, for comparing and for messages of failed tests.
inline QString described(const auth::Error &error)
{
    return QStringLiteral("%1 %2|%3|%4 %5 %6")
        .arg(auth::nameOf(error.reason), error.subject, error.detail, error.suggestion, QString::number(error.status),
             QString::number(error.number));
}

/// The reason's name, or "done".
template <typename T>
QString outcomeOf(const auth::Result<T> &result)
{
    return result ? QStringLiteral("done") : auth::nameOf(result.error().reason);
}

/// For QVERIFY2: the failure, or nothing.
template <typename T>
QByteArray why(const auth::Result<T> &result)
{
    return result ? QByteArray() : described(result.error()).toUtf8();
}

} // namespace tsunagi::tests
