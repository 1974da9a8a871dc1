// SPDX-License-Identifier: GPL-3.0-or-later
// The projects of the space with their issue types, statuses, categories, milestones and custom fields.
#include "app/sandbox/space.h"

#include <numeric>

namespace tsunagi::sandbox {

namespace {

constexpr const char *typeColors[]{ "#990000", "#7ea800", "#ff9200", "#2779ca", "#934981" };

void addTypes(Project &project, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        const auto place = static_cast<int>(project.issueTypes.size());
        project.issueTypes.append({ 1000 + project.id * 10 + place, name, typeColors[place] });
    }
}

/// The four that every project has, with the project's own ones before the last.
void addStatuses(Project &project, std::initializer_list<const char *> own)
{
    const bool ja = project.japanese;
    project.statuses = { { 1, ja ? "未対応" : "Open", "#ed8077" }, { 2, ja ? "処理中" : "In Progress", "#4488c5" } };
    int id = 4000 + project.id * 10;
    for (const char *name : own)
        project.statuses.append({ id++, name, "#eda62a" });
    project.statuses.append({ 3, ja ? "処理済み" : "Resolved", "#5eb5a6" });
    project.statuses.append({ 4, ja ? "完了" : "Closed", "#b0be3c" });
}

void addCategories(Project &project, std::initializer_list<const char *> names)
{
    for (const char *name : names)
        project.categories.append({ 2000 + project.id * 10 + static_cast<int>(project.categories.size()), name });
}

/// Six weeks each, the last ones still ahead.
void addVersions(Project &project, int today, std::initializer_list<const char *> names)
{
    int start = today - 42 * (static_cast<int>(names.size()) - 2);
    for (const char *name : names) {
        const auto place = static_cast<int>(project.versions.size());
        Version version{ 3000 + project.id * 10 + place, name, {}, start, start + 41, start + 120 < today };
        if (place == 0)
            version.startDay = noDay;
        if (place % 2 == 1)
            version.description =
                project.japanese ? "定例会で決めた範囲を対象とします。" : "Scope as agreed in the weekly meeting.";
        project.versions.append(version);
        start += 42;
    }
}

void addCustomFields(Project &project, const QList<CustomField> &fields)
{
    for (CustomField field : fields) {
        field.id = 5000 + project.id * 10 + static_cast<int>(project.customFields.size());
        project.customFields.append(field);
    }
}

Project makeProject(int id, const char *key, const char *name, bool japanese, int weight)
{
    Project project;
    project.id = id;
    project.key = key;
    project.name = name;
    project.japanese = japanese;
    project.weight = weight;
    return project;
}

Project makeWeb(int today)
{
    Project project = makeProject(101, "WEB", "コーポレートサイト刷新", true, 30);
    addTypes(project, { "バグ", "タスク", "要望", "その他" });
    addStatuses(project, { "レビュー待ち" });
    addCategories(project, { "デザイン", "フロントエンド", "CMS", "コンテンツ", "SEO" });
    addVersions(project, today, { "要件定義", "第1期公開", "第2期公開", "第3期公開", "運用改善" });
    const int bug = project.issueTypes[0].id;
    addCustomFields(project,
                    {
                        { 0, 1, "対象URL", "不具合が起きるページ", false, { bug }, {} },
                        { 0, 2, "再現手順メモ", {}, false, { bug }, {} },
                        { 0, 3, "影響件数", "分かる範囲で", false, {}, {} },
                        { 0, 4, "公開希望日", {}, false, {}, {} },
                        { 0, 5, "発生環境", {}, true, {}, { "本番", "ステージング", "開発" } },
                        { 0, 6, "対象ブラウザー", {}, false, {}, { "Chrome", "Safari", "Edge", "Firefox" } },
                        { 0, 7, "確認項目", {}, false, {}, { "表示", "リンク", "フォーム", "アクセシビリティ" } },
                        { 0, 8, "お客様への連絡", {}, false, {}, { "不要", "未連絡", "連絡済み" } },
                    });
    return project;
}

Project makeApp(int today)
{
    Project project = makeProject(102, "APP", "Mobile App", false, 25);
    addTypes(project, { "Bug", "Task", "Request", "Story", "Other" });
    addStatuses(project, { "In Review", "Blocked" });
    addCategories(project, { "iOS", "Android", "API", "Release" });
    addVersions(project, today, { "1.0", "1.1", "1.2", "2.0", "2.1 \"Sakura\"" });
    addCustomFields(project,
                    { { 0, 1, "Device", "Model and OS version", false, {}, {} },
                      { 0, 3, "Story points", {}, false, {}, {} },
                      { 0, 5, "Severity", {}, false, {}, { "Critical", "Major", "Minor" } } });
    return project;
}

Project makeInfra(int today)
{
    Project project = makeProject(103, "INFRA", "社内インフラ運用", true, 20);
    addTypes(project, { "障害", "作業", "申請", "その他" });
    addStatuses(project, {});
    addCategories(project, { "ネットワーク", "サーバー", "セキュリティ", "ヘルプデスク" });
    addVersions(project, today, { "上期保守", "下期保守", "年度末更改" });
    project.subtasking = false;
    return project;
}

Project makeSupport(int today)
{
    Project project = makeProject(104, "SUPPORT_DESK", "お客様サポート", true, 15);
    addTypes(project, { "問い合わせ", "障害", "要望" });
    addStatuses(project, { "お客様確認中" });
    addCategories(project, { "料金・契約", "使い方", "不具合" });
    addVersions(project, today, {});
    addCustomFields(project,
                    { { 0, 1, "お客様番号", {}, true, {}, {} },
                      { 0, 4, "回答期限", {}, false, {}, {} },
                      { 0, 8, "受付方法", {}, false, {}, { "電話", "メール", "フォーム" } } });
    project.useWiki = false; // the one project with everything off that a plan may lack
    project.useFileSharing = false;
    return project;
}

Project makeRollout(int today)
{
    Project project = makeProject(105, "INTL", "International rollout", false, 8);
    addTypes(project, { "Task", "Question", "Risk" });
    addStatuses(project, {});
    addCategories(project, { "Legal", "Translation", "Payments" });
    addVersions(project, today, { "Vietnam", "Germany", "Brazil" });
    return project;
}

Project makeOldSystem(int today)
{
    Project project = makeProject(106, "OLDSYS", "旧販売管理システム", true, 2);
    addTypes(project, { "バグ", "作業" });
    addStatuses(project, {});
    addCategories(project, { "受注", "在庫", "帳票" });
    addVersions(project, today - 400, { "R1", "R2" });
    project.archived = true;
    project.subtasking = false;
    return project;
}

/// One that the person signing in has not joined, without issues.
Project makePersonnel(int today)
{
    Project project = makeProject(107, "HR", "人事評価制度の見直し", true, 0);
    addTypes(project, { "タスク" });
    addStatuses(project, {});
    addCategories(project, { "制度設計" });
    addVersions(project, today, {});
    return project;
}

} // namespace

QList<Project> makeProjects(int today)
{
    QList<Project> projects{ makeWeb(today),     makeApp(today),       makeInfra(today),    makeSupport(today),
                             makeRollout(today), makeOldSystem(today), makePersonnel(today) };
    for (const int place : { 0, 1, 2 })
        projects[place].useGit = true;
    // Users 15 to 17 are a viewer, a member and a guest who have joined one project each.
    for (Project &project : projects) {
        project.members.resize(15);
        std::iota(project.members.begin(), project.members.end(), 0);
        project.administrators = { 0, 7 };
    }
    projects[0].members << 15 << 18 << 19;
    projects[1].members << 16 << 18;
    projects[3].members << 17;
    projects[6].members = { 7, 12 };
    projects[6].administrators = { 7 };
    return projects;
}

} // namespace tsunagi::sandbox
