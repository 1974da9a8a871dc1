// SPDX-License-Identifier: GPL-3.0-or-later
// What is fixed of each issue at the start: small numbers only, so that 100,000 issues take a few megabytes and
// filters and sorts run over them without making a text.
#pragma once

#include <QList>
#include <QtGlobal>

#include <vector>

namespace tsunagi::sandbox {

struct Project;
struct SpaceSettings;

struct IssueFacts {
    qint64 created = 0; ///< seconds since the epoch; never less than the issue's before
    qint64 updated = 0;
    int keyId = 0;
    int startDay = 0; ///< days since the epoch, or noDay
    int dueDay = 0;
    int parent = -1; ///< index of the issue above, or -1
    qint16 estimatedHours = -1; ///< quarters of an hour; -1 is null
    qint16 actualHours = -1;
    qint16 project = 0; ///< this and those below are indexes in the project's or space's lists; -1 is null
    qint16 type = 0;
    qint16 status = 0;
    qint16 priority = 1; ///< 0 high, 1 normal, 2 low
    qint16 resolution = -1;
    qint16 category = -1;
    qint16 secondCategory = -1;
    qint16 version = -1;
    qint16 milestone = -1;
    qint16 assignee = -1;
    qint16 createdUser = 0;
    qint16 updatedUser = 0;
    quint8 comments = 0;
    quint8 attachments = 0;
    quint8 sharedFiles = 0;
    quint8 stars = 0;
    bool hasChildren = false;
};

using IssueFactsList = std::vector<IssueFacts>;

[[nodiscard]] IssueFactsList makeIssueFacts(const SpaceSettings &settings, const QList<Project> &projects, int today);

} // namespace tsunagi::sandbox
