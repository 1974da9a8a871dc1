// SPDX-License-Identifier: GPL-3.0-or-later
// One export of the guide's option 2: the connection test, the sign-in where the server gets a grant of its own, and
// the file. It can be stopped until the file is written.
#pragma once

#include "ui/transfer/export_order.h"
#include "ui/transfer/export_source.h"

#include <QObject>

namespace tsunagi::auth {
struct ExportRequest;
}

namespace tsunagi::ui {

class ExportRun : public QObject {
    Q_OBJECT
public:
    enum class Part { Testing, LoggingIn, Writing };

    explicit ExportRun(ConnectionSession *session, QObject *parent = nullptr);
    ~ExportRun() override;

    void start(const ExportOrder &order);
    /// finished() does not follow.
    void stop();

Q_SIGNALS:
    void entered(tsunagi::ui::ExportRun::Part part);
    void loginStarted(tsunagi::auth::AuthorizationFlow *flow, const QString &callbackUrl);
    void loginFinished();
    /// @p isSameGrant: the server gave a grant that this computer has already
    void finished(const tsunagi::auth::Result<void> &result, bool isSameGrant);

private:
    using RequestPtr = std::shared_ptr<const auth::ExportRequest>;
    static QCoro::Task<auth::Result<bool>> run(QPointer<ExportRun> self, RequestPtr request, GrantWay way,
                                               std::stop_token stop);
    static QCoro::Task<auth::Result<bool>> own(QPointer<ExportRun> self, RequestPtr request,
                                               std::shared_ptr<const ExportSource> source, std::stop_token stop);
    static QCoro::Task<auth::Result<bool>> ofStored(RequestPtr request, GrantWay way,
                                                    std::shared_ptr<const ExportSource> source, std::stop_token stop);

    QPointer<ConnectionSession> m_session;
    std::stop_source m_stop;
};

} // namespace tsunagi::ui
