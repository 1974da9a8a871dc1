// SPDX-License-Identifier: GPL-3.0-or-later
// Connection strings and files of them: what is read and written reads the same, and no error repeats a secret.
#include "auth/connection_string.h"
#include "auth/driver_string.h"
#include "tests/fuzz/invariant.h"

using namespace tsunagi::auth;
using namespace tsunagi::fuzz;

namespace {

Result<Secret> readTheSame(const QString &, const QString &) { return Secret("a file's content\n"); }

void checkBag(const PropertyBag &bag)
{
    const Secret text = writeConnectionString(bag, true);
    const Result<PropertyBag> again = parseConnectionString(text.view(), Origin::ConnectionString);
    require(again.has_value(), "what is written can be read");
    for (const PropertyInfo &info : allProperties()) {
        require(again->has(info.id) == bag.has(info.id), "no property comes or goes");
        require(again->secret(info.id).equals(bag.secret(info.id)), "a value round-trips");
    }
    require(writeConnectionString(*again, true).equals(text), "writing is stable");
    const Secret shown = writeConnectionString(bag, false);
    require(!shown.view().toByteArray().contains(canary), "nothing secret is written where it must not be");
}

void check(const Result<PropertyBag> &bag, qsizetype size)
{
    if (bag)
        return checkBag(*bag);
    requireSilence(bag.error());
    const bool hasPosition = bag.error().reason == Reason::BadConnectionString;
    require(!hasPosition || (bag.error().number >= 1 && bag.error().number <= size + 1), "a position lies within");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    // Behind a secret that is read before anything can be wrong.
    const QByteArray input = "ApiKey=\"" + canary.toByteArray() + "\";" + viewOf(data, size).toByteArray();
    check(parseConnectionString(input, Origin::ConnectionString), input.size());
    check(parseConnectionFile(input, Origin::ConnectionString, readTheSame), input.size());
    const Result<DriverTranslation> translated = translateDriverString(input, Origin::ConnectionString);
    if (translated)
        checkBag(translated->properties);
    else
        requireSilence(translated.error());
    if (translated)
        for (const Error &note : translated->notes)
            requireSilence(note);
    static_cast<void>(looksLikeDriverString(QString::fromUtf8(input)));
    return 0;
}
