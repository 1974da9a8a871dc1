// SPDX-License-Identifier: GPL-3.0-or-later
// Documents, their tree and their comments as the API writes them.
#pragma once

#include "app/sandbox/documents.h"

namespace tsunagi::sandbox {

class JsonWriter;

class DocumentJson {
public:
    DocumentJson(const Space &space, const SpaceJson &parts, const QList<Document> &documents)
        : m_space(space)
        , m_parts(parts)
        , m_documents(documents)
    {
    }

    [[nodiscard]] QByteArray document(const Document &document) const;
    [[nodiscard]] QByteArray tree(int project) const;
    [[nodiscard]] QByteArray comments(const Document &document) const;

private:
    /// The nodes right below a document, or at the top of one of the project's trees where parent is -1.
    void appendChildren(JsonWriter &json, int project, int parent, bool isInTrash) const;
    void appendRemark(JsonWriter &json, const DocumentComment &comment) const;

    const Space &m_space;
    const SpaceJson &m_parts;
    const QList<Document> &m_documents;
};

} // namespace tsunagi::sandbox
