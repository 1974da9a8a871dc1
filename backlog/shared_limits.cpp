// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/shared_limits.h"

#include "auth/places.h"
#include "auth/settings/checked_folder.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <array>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::backlog {
namespace {

constexpr qsizetype fileBytes = 256;
constexpr char firstLine[] = "tsunagi rate limits 1";
constexpr std::array classNames = { "read", "search", "icon" }; // in the order of RateClass
constexpr int mostTries = 5; // others hold the lock for microseconds; one that was stopped must stop nobody
constexpr auto tryPause = 1ms;
constexpr qint64 longestAhead = 120; // seconds: of a window of a minute; more is a clock that was set back
constexpr qint64 longestPast = 3600;

/// A regular file that nobody else can write, and that has no second name.
bool isOurs(int descriptor)
{
    struct stat info{};
    return ::fstat(descriptor, &info) == 0 && auth::otherKind(info).isEmpty() && auth::distrust(info).isEmpty()
        && info.st_nlink == 1;
}

auth::FileHandle opened(const QString &path)
{
    const auto folder = auth::CheckedFolder::of(path, auth::MissingFolder::IsMade, auth::Reason::SettingsUntrusted);
    if (!folder)
        return {};
    auth::FileHandle file(::openat(folder->descriptor(), folder->fileName().constData(),
                                   O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600));
    return file.isOpen() && isOurs(file.get()) ? std::move(file) : auth::FileHandle();
}

bool lock(int descriptor)
{
    for (int tries = 1; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; ++tries) {
        if (tries == mostTries)
            return false;
        std::this_thread::sleep_for(tryPause);
    }
    return true;
}

std::optional<RateLimit> limitOf(const QList<QByteArray> &words, const QDateTime &now)
{
    constexpr int most = 1'000'000'000;
    std::array<bool, 3> areNumbers{};
    RateLimit limit;
    limit.limit = words[1].toInt(&areNumbers[0]);
    limit.remaining = words[2].toInt(&areNumbers[1]);
    const qint64 reset = words[3].toLongLong(&areNumbers[2]);
    limit.isAssumed = words[4] == "assumed";
    const auto isCount = [](int number) { return number >= -1 && number <= most; };
    const qint64 nowSeconds = now.toSecsSinceEpoch();
    if (areNumbers != std::array{ true, true, true } || !isCount(limit.limit) || !isCount(limit.remaining)
        || reset / 1000 > nowSeconds + longestAhead || reset / 1000 < nowSeconds - longestPast)
        return {};
    limit.resetAt = QDateTime::fromMSecsSinceEpoch(reset, Qt::UTC);
    return limit;
}

} // namespace

QByteArray sharedText(const RateLimits &limits)
{
    QByteArray text = QByteArray(firstLine) + '\n';
    for (std::size_t i = 0; i < classNames.size(); ++i) {
        const RateLimit limit = limits.of(static_cast<RateClass>(i));
        if (limit.resetAt.isValid())
            text += QByteArray(classNames[i]) + ' ' + QByteArray::number(limit.limit) + ' '
                + QByteArray::number(limit.remaining) + ' ' + QByteArray::number(limit.resetAt.toMSecsSinceEpoch())
                + (limit.isAssumed ? " assumed\n" : " told\n");
    }
    return text.leftJustified(fileBytes, '\n');
}

void readShared(RateLimits &limits, const QByteArray &text, const QDateTime &now)
{
    const QList<QByteArray> lines = text.split('\n');
    if (text.size() != fileBytes || lines.first() != firstLine)
        return;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> words = line.split(' ');
        for (std::size_t i = 0; i < classNames.size(); ++i)
            if (words.size() == 5 && words[0] == classNames[i])
                if (const auto limit = limitOf(words, now))
                    limits.set(static_cast<RateClass>(i), *limit);
    }
}

/// Holds the file's lock, where it can be had at once, from taking its knowledge over to leaving what has come of it.
class SharedLimits::Turn {
public:
    Turn(SharedLimits &shared, RateLimits &limits, const QDateTime &now)
        : m_limits(limits)
    {
        // The folder is one that is cleaned up: a file without a name is nobody's any more.
        if (shared.m_file.isOpen() && !isOurs(shared.m_file.get()))
            shared.open(QStringList(shared.m_places));
        if (!shared.m_file.isOpen() || !lock(shared.m_file.get()))
            return;
        m_file = shared.m_file.get();
        m_text.resize(fileBytes + 1);
        m_text.truncate(std::max<ssize_t>(0, ::pread(m_file, m_text.data(), fileBytes + 1, 0)));
        readShared(limits, m_text, now);
    }
    ~Turn()
    {
        if (m_file < 0)
            return;
        // Within a page and a block: another process finds it whole, and a full disk leaves what was there.
        const QByteArray text = sharedText(m_limits);
        if (text != m_text && ::pwrite(m_file, text.constData(), fileBytes, 0) == fileBytes
            && m_text.size() > fileBytes)
            (void)!::ftruncate(m_file, fileBytes);
        (void)::flock(m_file, LOCK_UN);
    }
    Turn(const Turn &) = delete;
    Turn &operator=(const Turn &) = delete;

private:
    RateLimits &m_limits;
    int m_file = -1;
    QByteArray m_text;
};

QStringList SharedLimits::placesFor(const auth::Credential &credential, const QString &settingsLocation)
{
    // A grant's tokens come and go, its settings file stays.
    const bool isOfFile = credential.scheme == auth::AuthScheme::OAuth && credential.generation > 0;
    const QString canonical = isOfFile ? QFileInfo(settingsLocation).canonicalFilePath() : QString();
    const QString user = isOfFile ? u"file "_s + (canonical.isEmpty() ? settingsLocation : canonical)
                                  : u"secret "_s + credential.secret.digest();
    const QByteArray digest = QCryptographicHash::hash(
        (u"tsunagi rate limits\n"_s + credential.space.origin() + u'\n' + user).toUtf8(), QCryptographicHash::Sha256);
    const QString name = u"/rate-limits/"_s + QString::fromLatin1(digest.first(16).toHex());
    QStringList places;
    for (const QString &home : { auth::runtimeHome(), auth::cacheHome() })
        if (!home.isEmpty())
            places += home + name;
    return places;
}

void SharedLimits::open(const QStringList &places)
{
    m_places = places;
    m_file = {};
    for (auto place = places.begin(); place != places.end() && !m_file.isOpen(); ++place)
        m_file = opened(*place);
}

qint64 SharedLimits::take(RateLimits &limits, RateClass rateClass, const QDateTime &now)
{
    const Turn turn(*this, limits, now);
    return limits.take(rateClass, now);
}

bool SharedLimits::update(RateLimits &limits, RateClass rateClass,
                          const QList<std::pair<QByteArray, QByteArray>> &headers, const QDateTime &now)
{
    const Turn turn(*this, limits, now);
    return limits.update(rateClass, headers, now);
}

} // namespace tsunagi::backlog
