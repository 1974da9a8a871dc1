// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/doctor/doctor.h"

namespace tsunagi::auth {
namespace {

constexpr CheckInfo checks[] = {
    { "Properties", &checkProperties },
    { "Keychain", &checkKeychain },
    { "SettingsFile", &checkSettingsFile },
    { "Storage", &checkStorage },
    { "Rewrite", &checkRewrite },
    { "HostName", &checkHostName },
    { "Proxy", &checkProxy },
    { "Connection", &checkConnection },
    { "Tls", &checkTls },
    { "Clock", &checkClock },
    { "Space", &checkSpace },
    { "Client", &checkClient },
    { "AuthorizePage", &checkAuthorizePage },
    { "PastedCallback", &checkPastedCallback },
    { "CallbackPort", &checkCallbackPort },
    { "Credential", &checkCredential },
};

} // namespace

std::span<const CheckInfo> allChecks() { return checks; }

QCoro::Task<Result<void>> examine(ExaminationPtr examination, FindingTaker take)
{
    for (const CheckInfo &info : checks) {
        const Findings findings = co_await info.check(examination);
        if (examination->stop.stop_requested())
            co_return fail(Reason::Interrupted);
        for (const Finding &finding : findings.list)
            if (const auto taken = take(info, finding); !taken)
                co_return taken;
    }
    co_return {};
}

} // namespace tsunagi::auth
