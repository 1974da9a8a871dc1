// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faults.h"

#include "app/sandbox/api_error.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tsunagi::sandbox {

namespace {

bool applies(const Fault &fault, const Request &request)
{
    const bool path =
        fault.match.endsWith('*') ? request.path.startsWith(fault.match.chopped(1)) : request.path == fault.match;
    return path && (fault.method.isEmpty() || request.method == fault.method)
        && (fault.query.isEmpty() || request.rawQuery.contains(fault.query));
}

/// False where the member's type isn't what it should be, or its name isn't known.
bool readMember(Fault &fault, const QString &name, const QJsonValue &value)
{
    const auto text = [&](QByteArray &target) { return target = value.toString().toUtf8(), value.isString(); };
    const auto number = [&](int &target, int least) {
        target = value.toInt(least - 1);
        return target >= least;
    };
    if (name == "match"_L1)
        return text(fault.match);
    if (name == "method"_L1)
        return text(fault.method);
    if (name == "query"_L1)
        return text(fault.query);
    if (name == "body"_L1)
        return text(fault.body.emplace());
    if (name == "contentType"_L1)
        return text(fault.contentType);
    if (name == "skip"_L1)
        return number(fault.skip, 0);
    if (name == "times"_L1)
        return number(fault.times, -1) && fault.times != 0;
    if (name == "latencyMs"_L1)
        return number(fault.latencyMs, 0);
    if (name == "status"_L1)
        return number(fault.status.emplace(), 100);
    if (name == "cut"_L1)
        return number(fault.cut.emplace(), -1);
    if (name == "hang"_L1)
        return fault.hang = value.toBool(), value.isBool();
    if (name == "process"_L1)
        return fault.process = value.toBool(), value.isBool();
    if (name != "headers"_L1 || !value.isObject())
        return false;
    const QJsonObject headers = value.toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it)
        fault.headers.append({ it.key().toLatin1(), it.value().toString().toUtf8() });
    return true;
}

} // namespace

void Fault::spoil(Reply &reply) const
{
    if (status) {
        Reply standard = apiErrorForStatus(*status);
        reply.status = *status;
        reply.body = standard.body;
        reply.contentType = standard.contentType;
    }
    if (body)
        reply.body = *body;
    if (!contentType.isEmpty())
        reply.contentType = contentType;
    for (const auto &[name, value] : headers) {
        const QByteArray wanted = name.toLower();
        if (wanted == "content-type") {
            reply.contentType = value;
            continue;
        }
        reply.headers.removeIf([&](const auto &header) { return header.first.toLower() == wanted; });
        reply.with(name, value);
    }
}

std::expected<void, QByteArray> Faults::add(const QJsonObject &json)
{
    Fault fault;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (!readMember(fault, it.key(), it.value()))
            return std::unexpected("what is \"" + it.key().toUtf8() + "\"?");
    }
    m_faults.append(fault);
    return {};
}

std::optional<Fault> Faults::take(const Request &request)
{
    for (auto fault = m_faults.begin(); fault != m_faults.end(); ++fault) {
        if (!applies(*fault, request))
            continue;
        if (fault->skip > 0) {
            --fault->skip;
            continue;
        }
        Fault taken = *fault;
        fault->times -= fault->times > 0 ? 1 : 0;
        if (fault->times == 0)
            m_faults.erase(fault);
        return taken;
    }
    return std::nullopt;
}

} // namespace tsunagi::sandbox
