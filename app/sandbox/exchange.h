// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP request and its reply as the sandbox's rooms see them, free of Qt HTTP Server's classes (which differ
// between Qt 6.4 and 6.8; http_front alone knows them).
#pragma once

#include "app/sandbox/parameters.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace tsunagi::sandbox {

struct Request {
    QByteArray method; ///< "GET"
    QByteArray path; ///< decoded, begins with '/'
    QByteArray rawQuery; ///< as it came
    Parameters query;
    QByteArray body;
    QHash<QByteArray, QByteArray> headers; ///< by lower-case name; only those that somebody here reads

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
};

struct Reply {
    int status = 200;
    QByteArray contentType = "application/json;charset=utf-8";
    QByteArray body;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QJsonObject note; ///< further fields for the access log's line; never a secret

    Reply &with(const QByteArray &name, const QByteArray &value)
    {
        headers.append({ name, value });
        return *this;
    }
};

} // namespace tsunagi::sandbox
