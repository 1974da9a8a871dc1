// SPDX-License-Identifier: GPL-3.0-or-later
// The least that one HTTPS request can be with Qt: bare_request URL CA-FILE HEADER VALUE prints the body.
// Its TLS settings are those that anybody would write first: the default ones with one more authority.
#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() != 5) {
        std::fputs("usage: bare_request URL CA-FILE HEADER VALUE\n", stderr);
        return 2;
    }
    QNetworkRequest request(QUrl(arguments[1], QUrl::StrictMode));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(arguments[2]);
    request.setSslConfiguration(tls);
    request.setRawHeader(arguments[3].toUtf8(), arguments[4].toUtf8());

    QNetworkAccessManager manager;
    QNetworkReply *reply = manager.get(request);
    QObject::connect(reply, &QNetworkReply::finished, &app, [reply] {
        const QByteArray body = reply->readAll();
        std::fwrite(body.constData(), 1, static_cast<std::size_t>(body.size()), stdout);
        if (reply->error() != QNetworkReply::NoError)
            std::fprintf(stderr, "bare_request: %s\n", qUtf8Printable(reply->errorString()));
        QCoreApplication::exit(reply->error() == QNetworkReply::NoError ? 0 : 1);
    });
    return app.exec();
}
