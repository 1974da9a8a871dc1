// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/files_bar.h"

#include "ui/connections/connection_session.h"
#include "ui/results/rows_view.h"
#include "ui/results/table_load.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QAction>
#include <QCoroTask>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>

#include <set>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

constexpr qsizetype mostTitles = 5; ///< of files that could not be had; the others are counted

std::set<int> selectedRows(const RowsView &view)
{
    std::set<int> rows;
    const QItemSelection selection = view.selectionModel() ? view.selectionModel()->selection() : QItemSelection();
    for (const QItemSelectionRange &range : selection)
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.insert(row);
    return rows;
}

} // namespace

FilesBar::FilesBar(ConnectionSession *session, RowsView *view, QWidget *parent)
    : Translated(parent)
    , m_session(session)
    , m_view(view)
    , m_ofSelected(new QAction(this))
    , m_ofAll(new QAction(this))
    , m_line(new QFrame(this))
    , m_words(makeParagraph("body", m_line))
    , m_progress(new QProgressBar(m_line))
    , m_cancel(makeButton("cancelFilesButton", m_line))
    , m_folderButton(makeButton("openFilesFolderButton", m_line))
    , m_close(makeLinkButton("closeFilesButton", m_line))
    , m_message(new MessageBar(this))
{
    setObjectName(u"filesBar"_s);
    m_words->setObjectName(u"filesWords"_s);
    m_message->setObjectName(u"filesMessageBar"_s);
    m_ofSelected->setObjectName(u"saveSelectedFilesAction"_s);
    m_ofAll->setObjectName(u"saveAllFilesAction"_s);
    setUpLayout();
    connect(m_ofSelected, &QAction::triggered, this, [this] { ask(true); });
    connect(m_ofAll, &QAction::triggered, this, [this] { ask(false); });
    connect(m_cancel, &QPushButton::clicked, this, &FilesBar::cancel);
    connect(m_folderButton, &QPushButton::clicked, this, &FilesBar::openFolder);
    connect(m_close, &QPushButton::clicked, m_line, &QWidget::hide);
    setLoad(nullptr);
    m_line->hide();
    retranslate();
}

FilesBar::~FilesBar() = default;

void FilesBar::setUpLayout()
{
    m_line->setProperty("card", true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(space::m, space::xs, space::s, space::xs);
    line->setSpacing(space::s);
    line->addWidget(m_words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_cancel);
    line->addWidget(m_folderButton);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_line);
}

void FilesBar::setLoad(TableLoad *load)
{
    m_load = load;
    for (QAction *action : actions())
        action->setVisible(load && load->table().hasFiles());
}

QList<backlog::FileOfRow> FilesBar::filesOf(bool selectedOnly) const
{
    QList<backlog::FileOfRow> files;
    if (!m_load || !m_view)
        return files;
    RowModel *model = m_load->model();
    const auto add = [&](int row) {
        if (auto file = backlog::fileOfRow(m_load->table(), model->rows(), model->storeRow(row)))
            files << std::move(*file);
    };
    if (selectedOnly) {
        for (const int row : selectedRows(*m_view))
            add(row);
    } else {
        for (int row = 0; row < model->rowCount(); ++row)
            add(row);
    }
    return files;
}

/// The rows as they are now: while the dialog stands open, others may come.
void FilesBar::ask(bool selectedOnly)
{
    const QList<backlog::FileOfRow> files = filesOf(selectedOnly);
    if (files.isEmpty())
        return;
    auto *dialog = new QFileDialog(this, tr("Save the files of %1").arg(backlog::titleOf(m_load->table())),
                                   QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    dialog->setObjectName(u"filesDialog"_s);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, files](const QString &folder) { saveTo(folder, files); });
    dialog->open();
}

void FilesBar::saveTo(const QString &folder, const QList<backlog::FileOfRow> &files)
{
    if (!m_session)
        return;
    m_downloader.reset();
    m_message->clear();
    m_failed.clear();
    m_folder = folder;
    m_counts = {};
    m_counts.files = files.size();
    enter(true);
    const quint64 attempt = ++m_attempt;
    QCoro::connect(m_session->client(), this,
                   [this, attempt, files](const auth::Result<auth::Shared<backlog::Client>> &client) {
                       if (attempt == m_attempt)
                           begin(client, files);
                   });
}

void FilesBar::begin(const auth::Result<auth::Shared<backlog::Client>> &client, const QList<backlog::FileOfRow> &files)
{
    const auto folder =
        client ? backlog::DownloadFolder::open(m_folder) : auth::Result<std::shared_ptr<backlog::DownloadFolder>>();
    if (!client || !folder) {
        finish(auth::fail(client ? folder.error() : client.error()));
        return;
    }
    m_downloader = std::make_unique<backlog::Downloader>(*client, *folder);
    connect(m_downloader.get(), &backlog::Downloader::fileDone, this, &FilesBar::take);
    connect(m_downloader.get(), &backlog::Downloader::progressed, this, &FilesBar::showProgress);
    connect(m_downloader.get(), &backlog::Downloader::finished, this, &FilesBar::finish);
    // An error may end it at once, and take it away.
    backlog::Downloader *downloader = m_downloader.get();
    downloader->add(files);
    downloader->end();
}

void FilesBar::take(const backlog::FileOutcome &outcome)
{
    if (outcome.error && m_failed.size() < mostTitles)
        m_failed << outcome.file.title;
    showProgress();
}

void FilesBar::showProgress()
{
    m_counts = m_downloader->counts();
    m_progress->setRange(0, static_cast<int>(m_counts.files));
    m_progress->setValue(static_cast<int>(m_counts.done));
    m_words->setText(words());
}

void FilesBar::finish(const auth::Result<void> &result)
{
    if (m_downloader) {
        m_counts = m_downloader->counts();
        m_downloader.release()->deleteLater(); // it is in the middle of its signal
    }
    enter(false);
    if (!result) {
        m_line->setVisible(m_counts.done > 0);
        if (result.error().reason != auth::Reason::Interrupted)
            m_message->showError(result.error());
        return;
    }
    if (m_counts.failed == 0)
        return;
    auth::Error missing;
    missing.reason = auth::Reason::RowsLeftOut;
    missing.number = m_counts.failed;
    missing.detail = m_failed.join(u", "_s);
    if (m_counts.failed > m_failed.size())
        missing.detail += u", …"_s;
    m_message->showError(missing, MessageBar::Kind::Warning);
}

/// Before there is a downloader, nothing has begun.
void FilesBar::cancel()
{
    ++m_attempt;
    if (m_downloader)
        m_downloader->stop();
    else
        finish(auth::fail(auth::Reason::Interrupted));
}

void FilesBar::enter(bool running)
{
    m_isRunning = running;
    m_progress->setRange(0, 0);
    m_progress->setVisible(running);
    m_cancel->setVisible(running);
    m_folderButton->setVisible(!running);
    m_close->setVisible(!running);
    m_words->setText(words());
    m_line->show();
}

QString FilesBar::words() const
{
    const QLocale locale;
    const QString folder = QDir::toNativeSeparators(m_folder);
    if (m_isRunning)
        return tr("Saving %1 of %2 files to %3 (%4)")
            .arg(locale.toString(std::min(m_counts.done + 1, m_counts.files)), locale.toString(m_counts.files), folder,
                 locale.formattedDataSize(m_counts.bytes));
    const qint64 there = m_counts.received + m_counts.kept;
    QString text = tr("%1 of %2 files are in %3").arg(locale.toString(there), locale.toString(m_counts.files), folder);
    if (m_counts.kept > 0)
        text += u' ' + tr("(%1 of them were there already)").arg(locale.toString(m_counts.kept));
    return text;
}

void FilesBar::openFolder() const { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); }

void FilesBar::retranslate()
{
    m_ofSelected->setText(tr("Save the selected rows' files…"));
    m_ofAll->setText(tr("Save all rows' files…"));
    m_cancel->setText(tr("Cancel"));
    m_folderButton->setText(tr("Open the folder"));
    m_close->setText(tr("Close"));
    m_progress->setAccessibleName(tr("Saving files"));
    m_words->setText(words());
}

} // namespace tsunagi::ui
