// SPDX-License-Identifier: GPL-3.0-or-later
// The ASCII armor: one encoding, but for line ends and blanks around it.
#include "auth/age/age.h"
#include "auth/age/armor.h"
#include "tests/fuzz/invariant.h"

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray input = viewOf(data, size).toByteArray();
    if (const Outcome<QByteArray> binary = dearmored(input)) {
        require(looksArmored(input), "what is armored is recognised");
        require(armored(*binary) == QByteArray(input).replace("\r\n", "\n").trimmed() + '\n', "armor has one encoding");
    }
    const QByteArray text = armored(input);
    require(looksArmored(text) && looksLikeAge(text), "our own armor is recognised");
    const Outcome<QByteArray> again = dearmored(text);
    require(again && *again == input, "armor round-trips");

    const Result<Secret> plain = decrypt(input, {});
    require(!plain, "nothing opens without a key");
    require(plain.error().reason != Reason::Unexpected, "each failure has its reason");
    return 0;
}
