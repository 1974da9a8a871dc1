// SPDX-License-Identifier: GPL-3.0-or-later
// The shared files of the space: for each project that shares files a tree of folders, deep ones and names in both
// languages among them.
#pragma once

#include "app/sandbox/space_json.h"

namespace tsunagi::sandbox {

struct SharedFile {
    int id = 0;
    int project = 0;
    bool isDirectory = false;
    QByteArray dir; ///< "/" or "/設計/画面/"
    QByteArray name;
    qint64 size = 0; ///< of a directory: nothing
    int createdUser = 0;
    int updatedUser = -1; ///< -1: never updated
    qint64 created = 0;
    qint64 updated = 0;
};

class SharedFiles {
public:
    SharedFiles(const Space &space, const SpaceJson &parts);

    [[nodiscard]] const QList<SharedFile> &all() const { return m_files; }
    [[nodiscard]] bool isDirectory(int project, const QByteArray &dir) const;
    /// Places in all() of what one folder holds.
    [[nodiscard]] QList<int> inDirectory(int project, const QByteArray &dir) const;
    [[nodiscard]] std::optional<int> byId(int project, qint64 id) const;
    /// The file that something of that project is linked to.
    [[nodiscard]] int linked(int project, int number) const;

    [[nodiscard]] QByteArray json(int place) const;
    [[nodiscard]] QByteArray bytes(int place) const;
    /// All that the project's files take.
    [[nodiscard]] qint64 usage(int project) const;

private:
    void addProject(int project);
    void addFile(int project, bool isDirectory, const QByteArray &dir, const QByteArray &name);

    const Space &m_space;
    const SpaceJson &m_parts;
    QList<SharedFile> m_files;
    QList<QList<int>> m_linkable; ///< by project: the files of its first folder
};

} // namespace tsunagi::sandbox
