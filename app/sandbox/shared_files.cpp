// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/shared_files.h"

#include "app/sandbox/dice.h"
#include "app/sandbox/file_bytes.h"
#include "app/sandbox/json_writer.h"

namespace tsunagi::sandbox {

namespace {

constexpr int firstId = 60'000;
constexpr int idsAProject = 1000;
constexpr int logFiles = 130; // more than a page of 100

/// Folders end in '/' and stand before what they hold. The first one's files are those that issues and pages link.
constexpr std::array pathsJa{
    "設計/",
    "設計/画面一覧.xlsx",
    "設計/構成図.png",
    "設計/用語集.csv",
    "設計/画面/",
    "設計/画面/トップページ.png",
    "設計/画面/お問い合わせ フォーム（案2）.png",
    "設計/画面/旧版/",
    "設計/画面/旧版/2025年度/",
    "設計/画面/旧版/2025年度/トップページ.png",
    "議事録/",
    "議事録/第1回定例会.txt",
    "議事録/第2回定例会 (確定).txt",
    "空のフォルダー/",
    "100%完了 + 引継ぎ #1/",
    "100%完了 + 引継ぎ #1/引継ぎ資料 & メモ.txt",
    "はじめにお読みください.txt",
    "納品物.zip",
    "empty.txt",
};
constexpr std::array pathsEn{
    "design/",
    "design/screens.xlsx",
    "design/architecture.png",
    "design/glossary.csv",
    "design/icons/",
    "design/icons/app icon (final).png",
    "design/icons/old/",
    "design/icons/old/icon v1.png",
    "releases/",
    "releases/Release notes, 2.0.txt",
    "releases/build #142.zip",
    "empty folder/",
    "Résumé of the kick-off.txt",
    "READ ME.txt",
    "empty.txt",
};

} // namespace

SharedFiles::SharedFiles(const Space &space, const SpaceJson &parts)
    : m_space(space)
    , m_parts(parts)
    , m_linkable(space.projects().size())
{
    for (int project = 0; project < space.projects().size(); ++project) {
        if (space.projects()[project].useFileSharing)
            addProject(project);
    }
}

void SharedFiles::addFile(int project, bool isDirectory, const QByteArray &dir, const QByteArray &name)
{
    const QList<int> &members = m_space.projects()[project].members;
    const bool isFirst = m_files.isEmpty() || m_files.last().project != project;
    SharedFile file{ isFirst ? firstId + project * idsAProject : m_files.last().id + 1, project, isDirectory, dir,
                     name };
    Dice dice(m_space.settings().seed, Dice::Kind::File, static_cast<quint64>(file.id));
    if (!isDirectory)
        file.size = name == "empty.txt" ? 0 : dice.between(900, 60'000);
    file.createdUser = dice.pick(members);
    file.created = m_space.created() + dice.between(30, 1100) * secondsADay + dice.below(30'000);
    if (dice.percent(40)) {
        file.updatedUser = dice.pick(members);
        file.updated = file.created + dice.between(1, 90) * secondsADay;
    }
    m_files.append(file);
}

void SharedFiles::addProject(int project)
{
    const auto add = [&](const auto &paths) {
        for (QByteArray path : paths) {
            const bool isDirectory = path.endsWith('/');
            if (isDirectory)
                path.chop(1);
            const qsizetype slash = path.lastIndexOf('/');
            addFile(project, isDirectory, '/' + path.first(slash + 1), path.sliced(slash + 1));
            if (!isDirectory && path.count('/') == 1 && m_linkable[project].size() < 3)
                m_linkable[project].append(static_cast<int>(m_files.size()) - 1);
        }
    };
    if (m_space.projects()[project].japanese)
        add(pathsJa);
    else
        add(pathsEn);
    if (project == 0) {
        addFile(project, true, "/", "ログ");
        for (int day = 0; day < logFiles; ++day)
            addFile(project, false, "/ログ/",
                    "アクセス_" + timestamp((m_space.today() - day) * secondsADay).first(10) + ".log");
    }
    if (project == 0 && m_space.settings().hostileFiles) {
        addFile(project, true, "/", "hostile");
        for (const QByteArray &name : hostileNames())
            addFile(project, false, "/hostile/", name);
    }
}

bool SharedFiles::isDirectory(int project, const QByteArray &dir) const
{
    return dir == "/" || std::any_of(m_files.cbegin(), m_files.cend(), [&](const SharedFile &file) {
               return file.project == project && file.isDirectory && file.dir + file.name + '/' == dir;
           });
}

QList<int> SharedFiles::inDirectory(int project, const QByteArray &dir) const
{
    QList<int> found;
    for (int place = 0; place < m_files.size(); ++place) {
        if (m_files[place].project == project && m_files[place].dir == dir)
            found.append(place);
    }
    return found;
}

std::optional<int> SharedFiles::byId(int project, qint64 id) const
{
    for (int place = 0; place < m_files.size(); ++place) {
        if (m_files[place].project == project && m_files[place].id == id)
            return place;
    }
    return std::nullopt;
}

int SharedFiles::linked(int project, int number) const
{
    return m_linkable[project][number % m_linkable[project].size()];
}

QByteArray SharedFiles::json(int place) const
{
    const SharedFile &file = m_files[place];
    QByteArray row;
    JsonWriter json(row);
    json.beginObject().number("id", file.id).number("projectId", m_space.projects()[file.project].id);
    json.text("type", file.isDirectory ? "directory" : "file").text("dir", file.dir).text("name", file.name);
    if (file.isDirectory)
        json.null("size");
    else
        json.number("size", file.size);
    json.raw("createdUser", m_parts.user(file.createdUser)).text("created", timestamp(file.created));
    if (file.updatedUser < 0)
        json.null("updatedUser").null("updated");
    else
        json.raw("updatedUser", m_parts.user(file.updatedUser)).text("updated", timestamp(file.updated));
    json.endObject();
    return row;
}

QByteArray SharedFiles::bytes(int place) const
{
    const SharedFile &file = m_files[place];
    return fileBytes(file.name, file.size, m_space.settings().seed, file.id);
}

qint64 SharedFiles::usage(int project) const
{
    qint64 total = 0;
    for (const SharedFile &file : m_files)
        total += file.project == project ? file.size : 0;
    return total;
}

} // namespace tsunagi::sandbox
