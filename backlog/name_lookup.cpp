// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/name_lookup.h"

#include "backlog/rows/text_folding.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::backlog {
namespace {

using auth::Error;
using auth::fail;
using auth::Reason;
using auth::Result;
using Self = std::shared_ptr<NameLookup>;

/// The resource below a project that lists what a parameter takes; empty where that belongs to the space.
QString projectResource(const QString &parameter)
{
    if (parameter == "issueTypeId[]"_L1)
        return u"issueTypes"_s;
    if (parameter == "statusId[]"_L1)
        return u"statuses"_s;
    if (parameter == "categoryId[]"_L1)
        return u"categories"_s;
    return parameter == "versionId[]"_L1 || parameter == "milestoneId[]"_L1 ? u"versions"_s : QString();
}

bool isPerson(const QString &parameter)
{
    return parameter == "assigneeId[]"_L1 || parameter == "createdUserId[]"_L1 || parameter == "senderId"_L1;
}

bool isIssue(const QString &parameter) { return parameter == "id[]"_L1 || parameter == "issueId[]"_L1; }

/// A project answers to its key and to its name, everything else to its name.
QStringList namesOf(const QJsonObject &thing)
{
    QStringList names{ thing["name"_L1].toString() };
    if (const QString key = thing["projectKey"_L1].toString(); !key.isEmpty())
        names.prepend(key);
    return names;
}

QByteArray foldedName(const QString &name)
{
    QByteArray folded;
    appendFolded(folded, name.toUtf8());
    return folded;
}

/// As written; where nothing is called exactly so, without regard to case and width.
QList<QJsonObject> called(const QJsonArray &things, const QString &name)
{
    QList<QJsonObject> exact;
    QList<QJsonObject> alike;
    const QByteArray folded = foldedName(name);
    for (const auto &value : things) {
        const QJsonObject thing = value.toObject();
        const QStringList names = namesOf(thing);
        if (names.contains(name))
            exact += thing;
        else if (std::any_of(names.begin(), names.end(),
                             [&](const QString &other) { return foldedName(other) == folded; }))
            alike += thing;
    }
    return exact.isEmpty() ? alike : exact;
}

/// Whether any of the things has one of these ids, and another name.
bool isNamedOtherwise(const QJsonArray &things, const QList<qint64> &ids, const QString &name)
{
    const QByteArray folded = foldedName(name);
    return std::any_of(things.begin(), things.end(), [&](const QJsonValue &thing) {
        return ids.contains(thing["id"_L1].toInteger()) && foldedName(thing["name"_L1].toString()) != folded;
    });
}

QList<qint64> projectsIn(const Parameters &parameters)
{
    QList<qint64> ids;
    for (const auto &[name, value] : parameters)
        if (name == "projectId[]"_L1)
            ids += value.toLongLong();
    return ids;
}

} // namespace

NameLookup::NameLookup(std::shared_ptr<Client> client, std::stop_token stop)
    : m_client(std::move(client))
    , m_stop(std::move(stop))
{
}

QCoro::Task<Result<QJsonArray>> NameLookup::list(Self self, QString path)
{
    if (const auto known = self->m_lists.constFind(path); known != self->m_lists.constEnd())
        co_return *known;
    const auto reply = co_await self->m_client->get(path, {}, self->m_stop);
    if (!reply)
        co_return fail(reply.error());
    const QJsonArray things = QJsonDocument::fromJson(reply->body).array();
    self->m_lists.insert(path, things);
    co_return things;
}

QCoro::Task<Result<NameLookup::Things>> NameLookup::thingsOfProjects(Self self, QString resource,
                                                                     QList<qint64> projects)
{
    Things things;
    const auto all = co_await list(self, u"/projects"_s);
    if (!all)
        co_return fail(all.error());
    if (projects.isEmpty())
        for (const auto &project : *all)
            projects += project.toObject()["id"_L1].toInteger();
    for (const qint64 project : projects) {
        const auto found = co_await list(self, u"/projects/%1/%2"_s.arg(QString::number(project), resource));
        // A project that isn't joined has nothing to choose from (backlog-api.md, section 5).
        const bool isClosed =
            !found && (found.error().reason == Reason::NotFound || found.error().reason == Reason::NotPermitted);
        if (!found && !isClosed)
            co_return fail(found.error());
        if (found)
            things[project] = *found;
    }
    co_return things;
}

/// All users where the role allows to see them, else those of the projects.
QCoro::Task<Result<NameLookup::Things>> NameLookup::people(Self self, QList<qint64> projects)
{
    const auto all = co_await list(self, u"/users"_s);
    if (!all && all.error().reason != Reason::NotPermitted)
        co_return fail(all.error());
    Things things;
    if (all) {
        things[0] = *all;
        co_return things;
    }
    const auto byProject = co_await thingsOfProjects(self, u"users"_s, projects);
    if (!byProject)
        co_return fail(byProject.error());
    QSet<qint64> ids;
    QJsonArray people;
    for (const auto &[project, users] : *byProject)
        for (const auto &user : users) {
            const qint64 id = user.toObject()["id"_L1].toInteger();
            if (!ids.contains(id))
                people.append(user);
            ids += id;
        }
    things[0] = people;
    co_return things;
}

QCoro::Task<Result<NameLookup::Things>> NameLookup::things(Self self, QString parameter, QList<qint64> projects)
{
    if (isPerson(parameter))
        co_return co_await people(self, projects);
    if (const QString resource = projectResource(parameter); !resource.isEmpty())
        co_return co_await thingsOfProjects(self, resource, projects);
    const QString path = parameter == "projectId[]"_L1 ? u"/projects"_s
        : parameter == "priorityId[]"_L1               ? u"/priorities"_s
                                                       : u"/resolutions"_s;
    const auto found = co_await list(self, path);
    if (!found)
        co_return fail(found.error());
    Things things;
    things[0] = *found;
    co_return things;
}

QCoro::Task<Result<NamedIds>> NameLookup::issueId(Self self, CheckedCondition wanted)
{
    const QString key = QString::fromLatin1(QUrl::toPercentEncoding(wanted.name));
    const auto reply = co_await self->m_client->get(u"/issues/"_s + key, {}, self->m_stop);
    if (!reply && reply.error().reason == Reason::NotFound)
        co_return badCondition(wanted.condition, u"no such issue"_s);
    if (!reply)
        co_return fail(reply.error());
    const qint64 id = QJsonDocument::fromJson(reply->body).object()["id"_L1].toInteger();
    co_return NamedIds{ { id }, {} };
}

QCoro::Task<Result<NamedIds>> NameLookup::idsOf(Self self, CheckedCondition wanted, Parameters chosen)
{
    if (isIssue(wanted.lookUpFor))
        co_return co_await issueId(self, wanted);
    const QList<qint64> projects = projectsIn(chosen);
    const auto found = co_await things(self, wanted.lookUpFor, projects);
    if (!found)
        co_return fail(found.error());
    co_return self->chosenIds(*found, wanted, !projects.isEmpty());
}

QCoro::Task<Result<QList<NamedThing>>> NameLookup::named(Self self, QString parameter, QList<qint64> projects)
{
    QList<NamedThing> all;
    if (isIssue(parameter))
        co_return all;
    const auto found = co_await things(self, parameter, projects);
    if (!found)
        co_return fail(found.error());
    QHash<QString, qsizetype> places;
    for (const auto &[project, list] : *found) {
        for (const auto &value : list) {
            const QJsonObject thing = value.toObject();
            const QString name = thing["name"_L1].toString();
            const qint64 id = thing["id"_L1].toInteger();
            // Two people, or two projects, of one name are two.
            const QString known = project == 0 ? QString::number(id) : name;
            if (!places.contains(known)) {
                places.insert(known, all.size());
                all.append({ .name = name, .key = thing["projectKey"_L1].toString(), .ids = {} });
            }
            if (QList<qint64> &ids = all[places.value(known)].ids; !ids.contains(id))
                ids += id;
        }
    }
    co_return all;
}

/// One id in each project that was chosen; where none was, one id that is the same everywhere.
Result<NamedIds> NameLookup::chosenIds(const Things &things, const CheckedCondition &wanted, bool isProjectChosen) const
{
    QList<qint64> ids;
    QList<qint64> projects;
    QStringList candidates;
    QStringList known;
    bool isAmbiguous = false;
    for (const auto &[project, list] : things) {
        const QList<QJsonObject> matching = called(list, wanted.name);
        isAmbiguous = isAmbiguous || matching.size() > 1;
        if (!matching.isEmpty())
            projects += project;
        for (const QJsonObject &thing : matching) {
            const qint64 id = thing["id"_L1].toInteger();
            candidates +=
                project == 0 ? QString::number(id) : u"%1 (%2)"_s.arg(QString::number(id), projectKey(project));
            if (!ids.contains(id))
                ids += id;
        }
        for (const auto &thing : list)
            known += namesOf(thing.toObject());
    }
    if (ids.isEmpty())
        return badCondition(wanted.condition, u"no such name"_s, auth::nearestName(wanted.name, known));
    if (isAmbiguous || (ids.size() > 1 && !isProjectChosen)) {
        Error error;
        error.reason = Reason::AmbiguousName;
        error.subject = wanted.condition;
        error.detail = candidates.join(u", ");
        return fail(error);
    }
    const bool isElsewhereOther = std::any_of(things.begin(), things.end(), [&](const auto &ofProject) {
        return ofProject.first != 0 && isNamedOtherwise(ofProject.second, ids, wanted.name);
    });
    return NamedIds{ ids, isElsewhereOther ? projects : QList<qint64>() };
}

QString NameLookup::projectKey(qint64 projectId) const
{
    for (const auto &project : m_lists.value(u"/projects"_s))
        if (project.toObject()["id"_L1].toInteger() == projectId)
            return project.toObject()["projectKey"_L1].toString();
    return QString::number(projectId);
}

} // namespace tsunagi::backlog
