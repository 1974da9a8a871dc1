// SPDX-License-Identifier: GPL-3.0-or-later
// The documents of the space: for each project that uses them a tree of about a dozen, some in the trash; in the first
// project a folder of more than a page of 100.
#pragma once

#include "app/sandbox/attachments.h"

namespace tsunagi::sandbox {

struct Document {
    QByteArray id; ///< 32 hexadecimal digits
    int project = 0;
    int number = 0; ///< of all of the space
    int parent = -1; ///< place in the list of all; -1: at the top of its tree
    bool isInTrash = false;
    QByteArray title;
    QByteArray emoji; ///< empty: null
    QList<QByteArray> tags;
    int createdUser = 0;
    int updatedUser = -1; ///< -1: null
    int attachments = 0;
    int comments = 0;
    qint64 created = 0;
    qint64 updated = 0;
};

[[nodiscard]] QList<Document> makeDocuments(const Space &space);

/// The text of a document, its lines parted by line breaks.
[[nodiscard]] QByteArray documentText(const Space &space, const Document &document);
[[nodiscard]] Attachment documentAttachment(const Space &space, const Document &document, int place);

struct DocumentComment {
    QByteArray id;
    QByteArray text;
    int writer = 0;
    qint64 created = 0;
};
[[nodiscard]] DocumentComment documentComment(const Space &space, const Document &document, int place);
/// The replies to that comment, oldest first.
[[nodiscard]] QList<DocumentComment> documentReplies(const Space &space, const Document &document, int place);

} // namespace tsunagi::sandbox
