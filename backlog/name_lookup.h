// SPDX-License-Identifier: GPL-3.0-or-later
// From the names of things in a space to their ids: projects, types, states, people and so on, each list fetched once.
#pragma once

#include "backlog/client.h"
#include "backlog/condition_parser.h"

#include <QHash>
#include <QJsonArray>

#include <map>

namespace tsunagi::backlog {

/// What a person chooses by name. What belongs to projects (states, types …) and is called the same in several of them
/// is one, with an id for each.
struct NamedThing {
    QString name;
    QString key; ///< of a project; else empty
    QList<qint64> ids;
};

/// What a name stands for.
struct NamedIds {
    QList<qint64> ids;
    /// Where they bear that name, if the same ids have another one elsewhere: a state that every project has is called
    /// by the language of each. Else empty.
    QList<qint64> projects;
};

class NameLookup {
public:
    NameLookup(std::shared_ptr<Client> client, std::stop_token stop);

    /// The ids that @p wanted names. @p chosen: the parameters known so far; its projectId[] say where to look.
    /// BadArgument (suggestion: nearest name) where there is no such thing; AmbiguousName; or what Client::get() says.
    [[nodiscard]] static QCoro::Task<auth::Result<NamedIds>> idsOf(std::shared_ptr<NameLookup> self,
                                                                   CheckedCondition wanted, Parameters chosen);
    /// All that @p parameter ("statusId[]") can name, in the space's order: in @p projects, or in all where that is
    /// empty. Nothing where it names issues: those are too many. What Client::get() says.
    [[nodiscard]] static QCoro::Task<auth::Result<QList<NamedThing>>> named(std::shared_ptr<NameLookup> self,
                                                                            QString parameter, QList<qint64> projects);

private:
    /// Things by the project that they belong to; 0 for what belongs to the space.
    using Things = std::map<qint64, QJsonArray>;

    static QCoro::Task<auth::Result<QJsonArray>> list(std::shared_ptr<NameLookup> self, QString path);
    static QCoro::Task<auth::Result<Things>> things(std::shared_ptr<NameLookup> self, QString parameter,
                                                    QList<qint64> projects);
    static QCoro::Task<auth::Result<Things>> thingsOfProjects(std::shared_ptr<NameLookup> self, QString resource,
                                                              QList<qint64> projects);
    static QCoro::Task<auth::Result<Things>> people(std::shared_ptr<NameLookup> self, QList<qint64> projects);
    static QCoro::Task<auth::Result<NamedIds>> issueId(std::shared_ptr<NameLookup> self, CheckedCondition wanted);
    [[nodiscard]] auth::Result<NamedIds> chosenIds(const Things &things, const CheckedCondition &wanted,
                                                   bool isProjectChosen) const;
    [[nodiscard]] QString projectKey(qint64 projectId) const;

    std::shared_ptr<Client> m_client;
    std::stop_token m_stop;
    QHash<QString, QJsonArray> m_lists; ///< by path
};

} // namespace tsunagi::backlog
