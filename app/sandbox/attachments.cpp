// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/attachments.h"

#include "app/sandbox/file_bytes.h"
#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

Attachment issueAttachment(const Space &space, int issue, int place)
{
    const IssueFacts &facts = space.issues()[static_cast<std::size_t>(issue)];
    const QByteArray number = QByteArray::number(place + 1);
    const bool japanese = space.projects()[facts.project].japanese;
    const bool isHostile = issue == 0 && space.settings().hostileFiles;
    Attachment attachment;
    attachment.id = Space::issueId(issue) * 20 + place;
    attachment.name = isHostile ? hostileNames()[place]
        : place == 2            ? (japanese ? QByteArray("操作ログ.txt") : QByteArray("device log.txt"))
        : japanese              ? "画面キャプチャ_" + number + ".png"
                                : "screenshot (" + number + ").png";
    attachment.size = 40'000 + facts.updated % 900'000 + place;
    attachment.createdUser = facts.createdUser;
    attachment.created = facts.created + 60LL * place;
    return attachment;
}

QByteArray shortJson(const Attachment &attachment)
{
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", attachment.id).text("name", attachment.name).number("size", attachment.size);
    json.endObject();
    return row;
}

QByteArray fullJson(const Attachment &attachment, const SpaceJson &parts)
{
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", attachment.id).text("name", attachment.name).number("size", attachment.size);
    json.raw("createdUser", parts.user(attachment.createdUser)).text("created", timestamp(attachment.created));
    json.endObject();
    return row;
}

} // namespace tsunagi::sandbox
