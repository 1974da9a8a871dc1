// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/issues_stage.h"

using namespace Qt::StringLiterals;

namespace tsunagi::tests {

bool IssuesStage::startSandbox()
{
    const bool started =
        sandbox().start({ u"--issues"_s, QString::number(issues), u"--rate-limit"_s, u"read=100000,search=100000"_s });
    if (!started)
        qWarning("%s", qPrintable(sandbox().errorText()));
    return started;
}

bool IssuesStage::showIssues()
{
    open();
    const QString id = saveApiKeyConnection(u"監査用"_s);
    if (id.isEmpty() || !waitUntil([&] { return workspace().session(id); }))
        return false;
    window().chooseConnection(id);
    if (!waitUntil([this] { return window().connectionPage() && page().session(); }))
        return false;
    page().showIssues();
    return true;
}

bool IssuesStage::waitForState(ui::TableLoad::State state)
{
    return waitUntil([&] { return load().state() == state; });
}

bool IssuesStage::waitForRows(int count)
{
    return waitUntil([&] { return rows().rowCount() == count; });
}

void IssuesStage::slowDown(int milliseconds)
{
    addFault({ { u"match"_s, u"/api/v2/issues"_s }, { u"latencyMs"_s, milliseconds } });
}

void IssuesStage::addFault(QJsonObject fault)
{
    fault[u"times"_s] = -1;
    sandbox().control(u"faults"_s, fault);
    if (!sandbox().errorText().isEmpty())
        qFatal("%s", qPrintable(sandbox().errorText()));
}

QStringList IssuesStage::texts(const char *columnName)
{
    QStringList texts;
    const int which = column(columnName);
    for (int row = 0; row < rows().rowCount(); ++row)
        texts << rows().text(row, which);
    return texts;
}

QJsonArray IssuesStage::askSpace(const QString &target)
{
    const Answer answer =
        Client(sandbox().url()).get(target.toUtf8(), { { "Backlog-API-Key", sandbox().apiKey().toUtf8() } });
    const QJsonObject object = answer.object();
    return object.isEmpty() ? answer.array() : QJsonArray{ object };
}

qsizetype IssuesStage::requests()
{
    const QJsonArray log = sandbox().log();
    return std::ranges::count_if(
        log, [](const auto &entry) { return entry.toObject()["path"_L1].toString() == "/api/v2/issues"_L1; });
}

} // namespace tsunagi::tests
