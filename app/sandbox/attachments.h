// SPDX-License-Identifier: GPL-3.0-or-later
// The files attached to issues, wiki pages, documents and pull requests, each known by what it hangs on and its place
// there.
#pragma once

#include "app/sandbox/space_json.h"

namespace tsunagi::sandbox {

struct Attachment {
    qint64 id = 0;
    QByteArray name;
    qint64 size = 0;
    int createdUser = 0;
    qint64 created = 0;
};

[[nodiscard]] Attachment issueAttachment(const Space &space, int issue, int place);

/// {id, name, size}, as it stands inside what it is attached to.
[[nodiscard]] QByteArray shortJson(const Attachment &attachment);
/// As lists of attachments give it: with who and when.
[[nodiscard]] QByteArray fullJson(const Attachment &attachment, const SpaceJson &parts);

} // namespace tsunagi::sandbox
