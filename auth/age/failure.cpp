// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/age/failure.h"

using namespace Qt::StringLiterals;

namespace tsunagi::auth::age {
namespace {

Error damaged(const QString &part)
{
    return { .reason = Reason::SettingsDamaged, .subject = {}, .detail = part, .suggestion = {} };
}

} // namespace

Error toError(Failure failure)
{
    switch (failure) {
    case Failure::Size:
        return damaged(u"size"_s);
    case Failure::Armor:
        return damaged(u"armor"_s);
    case Failure::Header:
        return damaged(u"header"_s);
    case Failure::Mac:
        return damaged(u"MAC"_s);
    case Failure::Payload:
        return damaged(u"payload"_s);
    case Failure::NoMatch:
        return { .reason = Reason::NoIdentityOpens, .subject = {}, .detail = {}, .suggestion = {} };
    case Failure::PassphraseNeeded:
        return { .reason = Reason::NoIdentityOpens, .subject = {}, .detail = u"scrypt"_s, .suggestion = {} };
    case Failure::WrongPassphrase:
        return { .reason = Reason::WrongPassphrase, .subject = {}, .detail = {}, .suggestion = {} };
    case Failure::NoMemory:
        break;
    }
    return { .reason = Reason::Unexpected, .subject = {}, .detail = u"scrypt: out of memory"_s, .suggestion = {} };
}

} // namespace tsunagi::auth::age
