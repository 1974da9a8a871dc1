// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of the space for SQLite, read by a client on its own thread; counts the requests, and keeps to a budget of them.
#pragma once

#include "backlog/client.h"
#include "backlog/reading/read_report.h"
#include "backlog/sql/row_source.h"

#include <QObject>

#include <memory>

namespace tsunagi::backlog {

struct ClientRowsTerms {
    std::shared_ptr<Client> client;
    int pageSize = 100;
    qint64 mostRequests = 0; ///< of all readings together; 0: any number
};

/// Made, and gone, on the client's thread, where its signals come, too. open() is for any thread.
class ClientRows : public QObject, public RowSource {
    Q_OBJECT
public:
    explicit ClientRows(ClientRowsTerms terms);
    ~ClientRows() override; ///< readings that are under way end with Interrupted

    [[nodiscard]] std::shared_ptr<RowFeed> open(Scan scan) override;

    /// Pages that were asked for, so far.
    [[nodiscard]] qint64 requests() const;
    /// What could not be had, of all readings; RowsLeftOut, or nothing.
    [[nodiscard]] auth::Result<void> leftOut() const;

Q_SIGNALS:
    void progressed();
    void parentLeftOut(const tsunagi::backlog::LeftOutParent &parent);

private:
    struct Private;
    std::shared_ptr<Private> d; ///< shared with coroutines under way
};

} // namespace tsunagi::backlog
