// SPDX-License-Identifier: GPL-3.0-or-later
// settings_work FOLDER ROUNDS: opens a settings file with its identity, and rewrites it; a line a round with the
// seconds of processor time that each took.
#include "auth/settings/settings_file.h"

#include <cstdio>
#include <cstdlib>
#include <ctime>

using namespace tsunagi::auth;
using namespace Qt::StringLiterals;

namespace {

double processorTime()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// As large as one that has been in use for a while.
SettingsPayload usedPayload()
{
    SettingsPayload payload;
    payload.grantId = newGrantId();
    payload.generation = 1000;
    payload.url = u"https://acme.backlog.com"_s;
    payload.clientId = u"0123456789abcdef0123456789abcdef"_s;
    payload.clientSecret = Secret(QByteArray(64, 's'));
    payload.tokens.accessToken = Secret(QByteArray(128, 'a'));
    payload.tokens.refreshToken = Secret(QByteArray(128, 'r'));
    payload.user = SettingsPayload::User{ 1, u"佐藤 由美"_s, {} };
    for (int i = 0; i < SettingsPayload::knownLimit; ++i)
        payload.remember(Secret(QByteArray::number(i)));
    return payload;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const SettingsFile file(QString::fromLocal8Bit(argv[1]) + u"/OAuthSettings.txt"_s);
    const Result<FileLock> lock = tryLockFile(file.path());
    SettingsKeys keys;
    keys.identities.push_back(age::Identity::generate());
    keys.recipients.push_back(keys.identities.front().recipient());
    if (!lock || !file.write(usedPayload(), keys, *lock))
        return 1;
    for (int round = std::atoi(argv[2]); round > 0; --round) {
        const double start = processorTime();
        Result<SettingsPayload> payload = file.read(keys);
        const double opened = processorTime();
        if (!payload)
            return 1;
        payload->generation += 1;
        if (!file.write(*payload, keys, *lock))
            return 1;
        std::printf("%.9f %.9f\n", opened - start, processorTime() - opened);
    }
    return 0;
}
