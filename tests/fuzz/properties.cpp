// SPDX-License-Identifier: GPL-3.0-or-later
// Values of properties, checked: what passes keeps the limits, and no error repeats a secret. Each line of the input is
// one value; its first byte chooses the property.
#include "auth/age/recipient.h"
#include "auth/properties.h"
#include "tests/fuzz/invariant.h"

#include <QDir>

using namespace tsunagi::auth;
using namespace tsunagi::fuzz;
using namespace Qt::StringLiterals;

namespace {

PropertyBag bagOf(const QByteArray &input)
{
    PropertyBag bag;
    for (const QByteArray &line : input.split('\n')) {
        if (line.isEmpty())
            continue;
        const auto at = static_cast<unsigned char>(line[0]) % allProperties().size();
        const PropertyInfo &info = allProperties()[at];
        const QByteArray value = info.secret ? canary.toByteArray() + line.sliced(1) : line.sliced(1);
        bag.set(info.id, Secret(value), Origin::ConnectionString);
    }
    return bag;
}

void checkUrl(const QString &text)
{
    const Result<SpaceUrl> url = SpaceUrl::parse(text);
    if (!url)
        return;
    require(url->text().startsWith("https://"_L1) || url->isLoopback(), "what leaves the machine is encrypted");
    require(!url->text().contains(u'@') && !url->text().endsWith(u'/'), "a space has no user and no path");
    const Result<SpaceUrl> again = SpaceUrl::parse(url->text());
    require(again && again->text() == url->text(), "a space's URL is normal after one reading");
}

void checkLimits(const ConnectionProperties &checked)
{
    require(QDir::isAbsolutePath(checked.settingsLocation), "the settings file has an absolute path");
    require(!checked.settingsLocation.endsWith(u'/'), "the settings file is no folder");
    require(checked.identityPath.isEmpty() || QDir::isAbsolutePath(checked.identityPath), "and so has the identity");
    require(checked.pageSize >= 1 && checked.pageSize <= 100, "PageSize");
    require(checked.concurrency >= 1 && checked.concurrency <= 6, "Concurrency");
    require(checked.timeoutSeconds >= 0 && checked.maxRows >= 0 && checked.expiresIn >= 0, "nothing is negative");
    for (const QString &recipient : checked.recipients)
        require(age::recipientEntries(recipient) == QStringList{ recipient }, "an entry is one entry");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = viewOf(data, size).toByteArray();
    const auto checked = checkedProperties(bagOf(input), u"/data/tsunagi"_s, u"/config/tsunagi"_s);
    if (checked)
        checkLimits(**checked);
    else
        requireSilence(checked.error());
    checkUrl(QString::fromUtf8(input));
    return 0;
}
