// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/page_html.h"

#include "app/sandbox/options.h"

namespace tsunagi::sandbox {

namespace {

constexpr const char *styleSheet = R"css(
:root {
    color-scheme: light dark;
    --page: #f2f4f3; --card: #fff; --text: #1d2522; --soft: #5a6661; --line: #d3dad7;
    --accent: #0b7a5c; --on: #fff; --bad: #b3261e;
}
@media (prefers-color-scheme: dark) {
    :root {
        --page: #161b19; --card: #1f2623; --text: #e6ebe9; --soft: #a3b0ab; --line: #3a4541;
        --accent: #4cc39f; --on: #06251b; --bad: #ff8a80;
    }
}
* { box-sizing: border-box; }
body {
    margin: 0; background: var(--page); color: var(--text);
    font: 15px/1.7 "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic UI", system-ui, sans-serif;
}
header {
    display: flex; gap: 12px; align-items: center; padding: 12px 24px;
    background: var(--card); border-bottom: 1px solid var(--line);
}
header b { font-size: 16px; }
header .trial { padding: 1px 10px; border-radius: 10px; background: var(--accent); color: var(--on); font-size: 12px; }
main {
    max-width: 560px; margin: 40px auto; padding: 28px 32px;
    background: var(--card); border: 1px solid var(--line); border-radius: 8px;
}
main.wide { max-width: 860px; }
h1 { margin: 0 0 8px; font-size: 20px; line-height: 1.4; }
h2 { margin: 24px 0 4px; font-size: 15px; }
p { margin: 8px 0; }
.soft { color: var(--soft); font-size: 13px; }
.bad { color: var(--bad); }
label { display: block; margin: 16px 0 4px; font-weight: 600; }
input:not([type=hidden]) {
    width: 100%; padding: 8px 12px; font: inherit; color: inherit;
    background: var(--page); border: 1px solid var(--line); border-radius: 6px;
}
.buttons { display: flex; gap: 12px; margin-top: 24px; }
button {
    padding: 8px 24px; font: inherit; font-weight: 600; color: inherit;
    border-radius: 6px; border: 1px solid var(--line); background: var(--card); cursor: pointer;
}
button.main { background: var(--accent); border-color: var(--accent); color: var(--on); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.hint { margin-top: 24px; padding: 12px 16px; border: 1px dashed var(--line); border-radius: 6px; font-size: 13px; }
.hint button { margin-left: 12px; padding: 4px 16px; }
code, pre { font-family: "Noto Sans Mono CJK JP", ui-monospace, monospace; font-size: 13px; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; }
a { color: var(--accent); }
table { width: 100%; border-collapse: collapse; }
td, th { padding: 6px 8px; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
)css";

} // namespace

QByteArray escaped(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() + 16);
    for (const char c : text) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

Reply htmlReply(bool japanese, const QByteArray &title, const QByteArray &body, const QByteArray &script, int status)
{
    const QByteArray nonce = randomText(24);
    Reply reply;
    reply.status = status;
    reply.contentType = "text/html;charset=utf-8";
    reply.body = QByteArray("<!DOCTYPE html>\n<html lang=\"") + (japanese ? "ja" : "en")
        + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, "
          "initial-scale=1\"><title>"
        + escaped(title) + "</title><style nonce=\"" + nonce + "\">" + styleSheet + "</style></head><body><header><b>"
        + (japanese ? "かけはし商事" : "Kakehashi") + "</b><span class=\"trial\">"
        + (japanese ? "お試しスペース" : "Trial space") + "</span></header>" + body;
    if (!script.isEmpty())
        reply.body += "<script nonce=\"" + nonce + "\">" + script + "</script>";
    reply.body += "</body></html>\n";
    reply.with("Content-Security-Policy",
               "default-src 'none'; style-src 'nonce-" + nonce + "'; script-src 'nonce-" + nonce
                   + "'; base-uri 'none'; frame-ancestors 'none'");
    reply.with("Cache-Control", "no-store")
        .with("Referrer-Policy", "no-referrer")
        .with("X-Content-Type-Options", "nosniff");
    return reply;
}

Reply redirectReply(const QByteArray &location)
{
    Reply reply;
    reply.status = 303;
    reply.contentType = "text/plain";
    return reply.with("Location", location).with("Cache-Control", "no-store").with("Referrer-Policy", "no-referrer");
}

} // namespace tsunagi::sandbox
