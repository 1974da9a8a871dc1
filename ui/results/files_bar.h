// SPDX-License-Identifier: GPL-3.0-or-later
// The files behind a table's rows: the actions that save those of the chosen rows or of all that are shown, the
// question for a folder, progress with a way to stop it, and what became of it.
#pragma once

#include "auth/shared.h"
#include "backlog/download/downloader.h"
#include "ui/widgets/translated.h"

#include <QFrame>
#include <QPointer>

#include <memory>

class QAction;
class QLabel;
class QProgressBar;
class QPushButton;

namespace tsunagi::ui {

class ConnectionSession;
class MessageBar;
class RowsView;
class TableLoad;

class FilesBar : public Translated<QWidget> {
    Q_OBJECT
public:
    /// @param session,view may go before this
    FilesBar(ConnectionSession *session, RowsView *view, QWidget *parent = nullptr);
    ~FilesBar() override;

    /// For the menu of exports; they show where the table has files.
    [[nodiscard]] QList<QAction *> actions() const { return { m_ofSelected, m_ofAll }; }
    /// The table on screen. What is being saved of another one goes on.
    void setLoad(TableLoad *load);
    /// Saves into a folder that is known.
    void saveTo(const QString &folder, const QList<backlog::FileOfRow> &files);
    [[nodiscard]] QList<backlog::FileOfRow> filesOf(bool selectedOnly) const;

protected:
    void retranslate() override;

private:
    void setUpLayout();
    void ask(bool selectedOnly);
    void begin(const auth::Result<auth::Shared<backlog::Client>> &client, const QList<backlog::FileOfRow> &files);
    void take(const backlog::FileOutcome &outcome);
    void showProgress();
    void finish(const auth::Result<void> &result);
    void cancel();
    void enter(bool running);
    [[nodiscard]] QString words() const;
    void openFolder() const;

    QPointer<ConnectionSession> m_session;
    QPointer<RowsView> m_view;
    QPointer<TableLoad> m_load;
    QAction *m_ofSelected;
    QAction *m_ofAll;
    QFrame *m_line;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_folderButton;
    QPushButton *m_close;
    MessageBar *m_message;
    QString m_folder;
    std::unique_ptr<backlog::Downloader> m_downloader;
    backlog::DownloadCounts m_counts;
    QStringList m_failed; ///< titles of the first files that could not be had
    bool m_isRunning = false;
    quint64 m_attempt = 0; ///< an opening that was overtaken or cancelled is dropped
};

} // namespace tsunagi::ui
