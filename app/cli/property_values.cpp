// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/property_values.h"

#include "app/cli/given_file.h"
#include "auth/connection_string.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::cli {

using auth::Property;
using auth::Secret;

QString nameOf(Property property) { return QString::fromLatin1(auth::infoOf(property).name); }

Error about(Reason reason, const QString &subject)
{
    return { .reason = reason, .subject = subject, .detail = {}, .suggestion = {} };
}

Result<void> putPlain(auth::PropertyBag &bag, Property property, Secret value, auth::Origin origin)
{
    if (!value.view().isValidUtf8())
        return fail(Error{
            .reason = Reason::BadPropertyValue, .subject = nameOf(property), .detail = u"UTF-8"_s, .suggestion = {} });
    const bool mayWrap = property == Property::OAuthSettingsRecipients;
    const auto isBad = [mayWrap](char c) { return c == '\0' || (!mayWrap && (c == '\r' || c == '\n')); };
    if (std::ranges::any_of(value.view(), isBad))
        return fail(about(Reason::ControlCharacter, nameOf(property)));
    bag.set(property, std::move(value), origin);
    return {};
}

Result<Secret> readPropertyFile(Property property, const QString &path, FileKind kind, QList<Error> &warnings)
{
    auto file = readGivenFile(path, nameOf(property));
    if (!file)
        return fail(file.error());
    const bool onlyGroup = kind == FileKind::Credential && !(QFile::permissions(path) & QFile::ReadOther);
    if (auth::infoOf(property).secret && file->readableByOthers && !onlyGroup)
        warnings << about(Reason::ReadablePropertyFile, path);
    return Secret(auth::withoutLastLineEnd(file->content.view()));
}

} // namespace tsunagi::cli
