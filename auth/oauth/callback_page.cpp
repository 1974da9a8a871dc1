// SPDX-License-Identifier: GPL-3.0-or-later
#include "auth/oauth/callback_page.h"

namespace tsunagi::auth {
namespace {

struct Words {
    const char *status;
    const char *japaneseTitle;
    const char *japanese;
    const char *englishTitle;
    const char *english;
};

// Fixed texts, in both languages at once: nothing of the request, the space or the person's settings enters this page.
Words wordsOf(CallbackPage page)
{
    switch (page) {
    case CallbackPage::Received:
        return { "200 OK", "許可を受け取りました", "このページは閉じてかまいません。Tsunagiに戻ってください。",
                 "Permission received", "You may close this page and go back to Tsunagi." };
    case CallbackPage::Denied:
        return { "200 OK", "許可されませんでした",
                 "このページは閉じてかまいません。Tsunagiに戻って、もう一度試すことができます。",
                 "Permission was not given", "You may close this page. Go back to Tsunagi to try again." };
    case CallbackPage::NotFound:
        return { "404 Not Found", "ページがありません", "このページは閉じてかまいません。", "No such page",
                 "You may close this page." };
    case CallbackPage::NotAllowed:
        return { "405 Method Not Allowed", "この操作は受け付けていません", "このページは閉じてかまいません。",
                 "Not allowed", "You may close this page." };
    case CallbackPage::TooLarge:
        return { "431 Request Header Fields Too Large", "要求が大きすぎます", "このページは閉じてかまいません。",
                 "The request is too large", "You may close this page." };
    case CallbackPage::NotOurs:
        break;
    }
    return { "400 Bad Request", "このログインの応答ではありません",
             "Tsunagiに表示されているURLから、もう一度許可してください。", "This is not the answer to this sign-in",
             "Please start again from the URL that Tsunagi shows." };
}

QByteArray html(const Words &words)
{
    QByteArray page = "<!DOCTYPE html><html lang=\"ja\"><head><meta charset=\"utf-8\"><title>Tsunagi</title><style>"
                      "body{font-family:sans-serif;max-width:34em;margin:15vh auto;padding:0 "
                      "1em;line-height:1.7;color:#1c2422;background:#f3f5f4}"
                      "h1{font-size:1.2em;margin:0}h2{font-size:1em;margin:1.5em 0 0}p{margin:.2em 0}"
                      "@media(prefers-color-scheme:dark){body{color:#e6ebe9;background:#1f2426}}"
                      "</style></head><body><h1>";
    page += QByteArray(words.japaneseTitle) + "</h1><p>" + words.japanese + "</p><div lang=\"en\"><h2>"
        + words.englishTitle + "</h2><p>" + words.english + "</p></div></body></html>";
    return page;
}

} // namespace

QByteArray httpResponse(CallbackPage page)
{
    const Words words = wordsOf(page);
    const QByteArray body = html(words);
    return QByteArray("HTTP/1.1 ") + words.status
        + "\r\nContent-Type: text/html; charset=utf-8"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nReferrer-Policy: no-referrer"
          "\r\nCache-Control: no-store"
          "\r\nX-Content-Type-Options: nosniff"
          "\r\nConnection: close"
          "\r\nContent-Length: "
        + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace tsunagi::auth
