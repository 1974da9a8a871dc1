// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/secrets_seen.h"

#include "tests/ui/shown_texts.h"
#include "tests/ui/stage.h"
#include "tests/ui/traces.h"
#include "ui/connections/connection_session.h"
#include "ui/widgets/message_bar.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace tsunagi::tests {
namespace {

QtMessageHandler handlerBefore = nullptr;
QStringList messages; ///< what would stand on standard error

void keepMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    messages << text;
    handlerBefore(type, context, text);
}

/// The texts of each message that is on the screen, as "Copy this message" gives them.
QStringList copiedMessages()
{
    QStringList copied;
    QClipboard *clipboard = QGuiApplication::clipboard();
    const QString before = clipboard->text();
    for (const QWidget *widget : QApplication::allWidgets()) {
        const auto *bar = qobject_cast<const ui::MessageBar *>(widget);
        if (!bar || !bar->isVisible())
            continue;
        bar->findChild<QPushButton *>(u"copyMessageButton"_s)->click();
        copied << clipboard->text();
    }
    clipboard->setText(before);
    return copied;
}

} // namespace

QStringList formsOf(const QByteArray &secret)
{
    QStringList forms{ QString::fromUtf8(secret.left(24)) }; // a part tells too much already
    for (const char *kept : { "", "/", "/+=" })
        forms << QString::fromLatin1(secret.toPercentEncoding(kept));
    forms << QString::fromLatin1(secret.toBase64(QByteArray::OmitTrailingEquals))
          << QString::fromLatin1(secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    forms.removeDuplicates();
    return forms;
}

SecretsSeen::SecretsSeen(Stage &stage)
    : m_stage(stage)
{
    messages.clear();
    handlerBefore = qInstallMessageHandler(keepMessage);
}

SecretsSeen::~SecretsSeen() { qInstallMessageHandler(handlerBefore); }

QStringList SecretsSeen::now(const QByteArrayList &secrets)
{
    QStringList log;
    for (const ui::ConnectionSession *session : m_stage.workspace().sessions())
        for (const ui::LogLine &line : session->log())
            log << line.text;
    QStringList urls;
    for (const QUrl &url : m_stage.browser().opened)
        urls << QString::fromUtf8(url.toEncoded()) << url.query(QUrl::FullyDecoded);
    const std::pair<QString, QStringList> places[] = { { u"the screen"_s, shownTexts() },
                                                       { u"a message that is copied"_s, copiedMessages() },
                                                       { u"the clipboard"_s, { QGuiApplication::clipboard()->text() } },
                                                       { u"the log"_s, log },
                                                       { u"standard error"_s, messages },
                                                       { u"the browser"_s, urls } };
    QStringList found;
    for (const QByteArray &secret : secrets)
        for (const QString &form : formsOf(secret))
            for (const auto &[place, texts] : places)
                for (const QString &text : texts.filter(form))
                    found << u"%1 shows %2…: “%3”"_s.arg(place, form.left(12), text);
    return found;
}

QStringList SecretsSeen::onDisk(const QByteArrayList &secrets)
{
    QStringList found;
    for (const QByteArray &secret : secrets)
        for (const QString &path : filesHolding(secret))
            found << u"%1 holds %2…"_s.arg(path, QString::fromUtf8(secret.left(6)));
    return found;
}

} // namespace tsunagi::tests
