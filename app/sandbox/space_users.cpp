// SPDX-License-Identifier: GPL-3.0-or-later
// The people of the space. The odd ones are there on purpose: somebody without a userId, without a mail address,
// without a language, a viewer, a guest; real spaces have them all.
#include "app/sandbox/space.h"

namespace tsunagi::sandbox {

namespace {

struct Person {
    const char *userId;
    const char *name;
    int roleType;
    const char *lang;
    const char *mail; ///< before the @; empty: hidden
    bool nulab;
    int lastSeenHours; ///< before today; -1 never
};

constexpr Person people[] = {
    { "yumi.sato", "佐藤 由美", 1, "ja", "yumi.sato", true, 2 },
    { "k.suzuki", "鈴木 健一", 2, "ja", "k.suzuki", true, 5 },
    { "takahashi", "髙橋 直樹", 2, "ja", "takahashi", false, 20 },
    { "emily", "Emily Carter", 2, "en", "emily.carter", true, 9 },
    { "tanaka.m", "田中 美咲", 2, "ja", "tanaka.m", false, 30 },
    { "watanabe", "渡邉 大輔", 2, "ja", "watanabe", true, 70 },
    { "david.kim", "David Kim", 2, "en", "david.kim", true, 14 },
    { "ito_h", "伊藤 浩", 1, "ja", "ito_h", true, 26 },
    { "nguyen.lan", "Nguyễn Thị Lan", 2, "en", "nguyen.lan", true, 11 },
    { "yamamoto", "山本 さくら", 2, "ja", "", false, 49 },
    { "nakamura", "中村 拓也", 2, "ja", "nakamura", true, 3 },
    { "", "小林 誠（退職）", 2, "", "", false, -1 },
    { "kato.r", "加藤 玲奈", 3, "ja", "kato.r", false, 140 },
    { "s.mueller", "Sophie Müller", 2, "en", "s.mueller", true, 33 },
    { "yoshida", "吉田 翔", 2, "ja", "yoshida", true, 8 },
    { "viewer01", "監査法人 閲覧用", 4, "ja", "viewer01", false, 900 },
    { "hayashi", "林 千尋", 2, "ja", "hayashi", true, 27 },
    { "guest.partner", "株式会社みなと 森", 5, "ja", "mori", false, 61 },
    { "", "Lucas Pereira", 2, "en", "lucas.pereira", true, 18 },
    { "matsumoto", "松本 和也", 2, "ja", "matsumoto", true, 6 },
};

} // namespace

QList<User> makeUsers(qint64 now)
{
    QList<User> users;
    int id = 11;
    for (const Person &person : people) {
        User user;
        user.id = id++;
        user.userId = person.userId;
        user.name = person.name;
        user.roleType = person.roleType;
        user.lang = person.lang;
        if (*person.mail != '\0')
            user.mailAddress = QByteArray(person.mail) + "@kakehashi.example";
        user.hasNulabAccount = person.nulab;
        user.lastLogin = person.lastSeenHours < 0 ? 0 : now - person.lastSeenHours * 3600LL + user.id * 61LL;
        users.append(user);
    }
    return users;
}

} // namespace tsunagi::sandbox
