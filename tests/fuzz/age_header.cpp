// SPDX-License-Identifier: GPL-3.0-or-later
// Whole age files in binary form: what is accepted has one encoding, what opens was sealed.
#include "auth/age/age.h"
#include "auth/age/armor.h"
#include "auth/age/stream.h"
#include "tests/auth/ssh_test_keys.h"
#include "tests/fuzz/invariant.h"

#include <algorithm>
#include <vector>

using namespace tsunagi::auth;
using namespace tsunagi::auth::age;
using namespace tsunagi::fuzz;

namespace {

constexpr Limits limits{ .fileBytes = 65'536, .header = {}, .workFactor = 10 };

// The identity of the format's test vectors, and the tests' SSH key.
const std::vector<Identity> &identities()
{
    static const std::vector<Identity> list = [] {
        std::vector<Identity> made;
        made.push_back(std::move(
            Identity::parse("AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0").value()));
        made.push_back(std::move(Identity::fromOpenSsh(tsunagi::tests::sshPrivateKey).value()));
        return made;
    }();
    return list;
}

void checkHeader(const Header &header, QByteArrayView file)
{
    require(header.size <= limits.header.bytes && header.stanzas.size() <= limits.header.stanzas, "limits are kept");
    require(!header.stanzas.empty() && header.mac.size() == 32, "a header has stanzas and a MAC");
    require(header.text() == file.first(header.size), "a header has one encoding");
    require(QByteArrayView(header.text()).startsWith(header.authenticated), "the MAC covers the header as read");
    for (const Stanza &stanza : header.stanzas)
        for (const Identity &identity : identities())
            if (const Outcome<FileKey> key = identity.unwrap(stanza); key && header.isAuthentic(*key))
                require(Header::make(header.stanzas, *key).mac == header.mac, "the MAC can be made again");
}

// A payload by itself, under a key that is known: what opens is what sealing gives.
void checkPayload(QByteArrayView payload)
{
    FileKey key;
    sodium_memzero(key.data(), 16);
    const Outcome<Secret> plain = openStream(payload, key);
    if (!plain)
        return;
    StreamNonce nonce{};
    std::copy_n(payload.begin(), nonce.size(), nonce.begin());
    require(sealStream(plain->view(), key, nonce) == payload, "a payload has one encoding");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView file = viewOf(data, size);
    const Outcome<Header> header = Header::parse(file, limits.header);
    if (header)
        checkHeader(*header, file);
    const Outcome<Secret> plain = openBinary(file, { identities(), "password" }, limits);
    require(!plain || (header && file.size() >= header->size + 32), "only a whole file opens");
    require(stanzaTypes(file).has_value() == (header.has_value() && !file.isEmpty()) || looksArmored(file),
            "the header alone is judged alike");
    checkPayload(file);
    return 0;
}
