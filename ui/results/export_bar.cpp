// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/export_bar.h"

#include "ui/results/table_load.h"
#include "ui/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/message_bar.h"

#include <QActionGroup>
#include <QDate>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPointer>
#include <QProgressBar>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace tsunagi::ui {
namespace {

/// What no file system minds.
QString fileName(const QString &text)
{
    static const QRegularExpression awkward(u"[\\x00-\\x1f/\\\\:*?\"<>|]+"_s);
    return QString(text).replace(awkward, u"_"_s).left(80);
}

struct FormatAction {
    ExportFormat format;
    const char *objectName;
};
constexpr FormatAction formatActions[] = {
    { ExportFormat::Xlsx, "exportXlsxMenuAction" },
    { ExportFormat::Csv, "exportCsvMenuAction" },
    { ExportFormat::CsvShiftJis, "exportShiftJisMenuAction" },
    { ExportFormat::Tsv, "exportTsvMenuAction" },
    { ExportFormat::Json, "exportJsonMenuAction" },
    { ExportFormat::JsonLines, "exportJsonLinesMenuAction" },
};

} // namespace

ExportBar::ExportBar(QWidget *parent)
    : Translated(parent)
    , m_menu(new QMenu(this))
    , m_when(new QActionGroup(this))
    , m_line(new QFrame(this))
    , m_words(makeParagraph("body", m_line))
    , m_progress(new QProgressBar(m_line))
    , m_anyway(makeButton("exportAnywayButton", m_line))
    , m_cancel(makeButton("cancelExportButton", m_line))
    , m_folder(makeButton("openFolderButton", m_line))
    , m_close(makeLinkButton("closeExportButton", m_line))
    , m_message(new MessageBar(this))
    , m_export(new RowExport(this))
{
    setObjectName(u"exportBar"_s);
    m_words->setObjectName(u"exportWords"_s);
    m_message->setObjectName(u"exportMessageBar"_s);
    setUpMenu();
    setUpLayout();
    connect(m_anyway, &QPushButton::clicked, this, &ExportBar::writeAnyway);
    connect(m_cancel, &QPushButton::clicked, this, &ExportBar::cancel);
    connect(m_folder, &QPushButton::clicked, this, &ExportBar::openFolder);
    connect(m_close, &QPushButton::clicked, m_line, &QWidget::hide);
    connect(m_export, &RowExport::finished, this, &ExportBar::ended);
    connect(m_export, &RowExport::progressed, this, [this](qsizetype done, qsizetype total) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(total > 0 ? done * 1000 / total : 0));
    });
    m_line->hide();
    retranslate();
}

void ExportBar::setUpMenu()
{
    m_afterwards = m_when->addAction(new QAction(this));
    m_now = m_when->addAction(new QAction(this));
    m_afterwards->setObjectName(u"exportAfterwardsAction"_s);
    m_now->setObjectName(u"exportNowAction"_s);
    m_menu->addActions({ m_afterwards, m_now });
    m_menu->addSeparator();
    for (const auto &[format, objectName] : formatActions) {
        auto *action = new QAction(this);
        action->setObjectName(QLatin1StringView(objectName));
        connect(action, &QAction::triggered, this, [this, format] { Q_EMIT formatChosen(format); });
        m_formats.emplaceBack(format, action);
        m_menu->addAction(action);
    }
    for (QAction *action : { m_afterwards, m_now })
        action->setCheckable(true);
    m_afterwards->setChecked(true);
    setReading(false);
}

void ExportBar::setUpLayout()
{
    m_line->setProperty("card", true);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(120);
    auto *line = new QHBoxLayout(m_line);
    line->setContentsMargins(space::m, space::xs, space::s, space::xs);
    line->setSpacing(space::s);
    line->addWidget(m_words, 1);
    line->addWidget(m_progress);
    line->addWidget(m_anyway);
    line->addWidget(m_cancel);
    line->addWidget(m_folder);
    line->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_line);
}

void ExportBar::setReading(bool reading)
{
    m_isReading = reading;
    m_afterwards->setVisible(reading);
    m_now->setVisible(reading);
}

void ExportBar::ask(TableLoad *load, const QList<int> &columns, const QString &connectionName, ExportFormat chosen)
{
    const QString name = u"%1-%2-%3.%4"_s.arg(fileName(connectionName), fileName(backlog::titleOf(load->table())),
                                              QDate::currentDate().toString(u"yyyyMMdd"_s), suffixOf(chosen));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog =
        new QFileDialog(this, tr("Export %1").arg(backlog::titleOf(load->table())), QDir(folder).filePath(name),
                        u"*."_s + suffixOf(chosen));
    dialog->setObjectName(u"exportDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffixOf(chosen));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, guard = QPointer(load), columns, chosen](const QString &path) {
                if (guard)
                    exportTo(guard, columns, chosen, path);
            });
    dialog->open();
}

void ExportBar::exportTo(TableLoad *load, const QList<int> &columns, ExportFormat format, const QString &path)
{
    m_export->cancel();
    m_message->clear();
    m_path = path;
    const bool forEnd = load->isRunning() && m_afterwards->isChecked();
    m_waiting = Waiting{ columns, format, path, forEnd };
    if (forEnd || (!load->isRunning() && !load->isInOrder()))
        enter(Phase::Waiting);
    else
        start(load);
}

void ExportBar::readingEnded(TableLoad *load)
{
    if (!m_waiting || m_export->isRunning())
        return;
    if (!m_waiting->forEnd || load->state() == TableLoad::State::Done) {
        if (load->isInOrder())
            start(load);
        return;
    }
    m_waiting.reset();
    enter(Phase::GivenUp);
}

void ExportBar::start(TableLoad *load)
{
    RowExportOrder order;
    order.table = &load->table();
    order.rows = load->model()->rows();
    order.index = load->model()->order();
    order.columns = m_waiting->columns;
    order.format = m_waiting->format;
    order.path = m_waiting->path;
    order.space = m_space;
    m_waiting.reset();
    write(std::move(order));
}

void ExportBar::write(RowExportOrder order)
{
    m_order = order;
    m_progress->setRange(0, 0);
    enter(Phase::Writing);
    m_export->start(std::move(order));
}

/// The rows as they were when it was asked, cut where a workbook can't hold them.
void ExportBar::writeAnyway()
{
    m_order->mayCut = true;
    write(*m_order);
}

void ExportBar::cancel()
{
    m_waiting.reset();
    m_order.reset();
    m_export->cancel();
    m_line->hide();
}

void ExportBar::enter(Phase phase)
{
    m_phase = phase;
    const bool running = phase == Phase::Waiting || phase == Phase::Writing || phase == Phase::Asking;
    m_words->setText(words());
    m_progress->setVisible(phase == Phase::Writing);
    m_anyway->setVisible(phase == Phase::Asking && m_outcome.misfit->rowsTooMany == 0);
    m_cancel->setVisible(running);
    m_folder->setVisible(phase == Phase::Written);
    m_close->setVisible(!running);
    m_line->show();
}

QString ExportBar::words() const
{
    const QString name = QFileInfo(m_path).fileName();
    switch (m_phase) {
    case Phase::Waiting:
        return tr("%1 is written when everything has been read.").arg(QDir::toNativeSeparators(m_path));
    case Phase::Writing:
        return tr("Writing %1…").arg(name);
    case Phase::Asking:
        return misfitWords();
    case Phase::Written:
        return tr("%1 rows written to %2").arg(QLocale().toString(m_outcome.rows), name) + lossWords();
    case Phase::GivenUp:
        return tr("Nothing was written: the reading did not come to its end.");
    }
    return {};
}

QString ExportBar::misfitWords() const
{
    const backlog::XlsxFit &fit = *m_outcome.misfit;
    if (fit.rowsTooMany > 0)
        return tr("An Excel sheet has 1,048,576 rows, and here are %1 more. Filter the rows, or choose CSV, which has no "
                  "limit.")
            .arg(QLocale().toString(fit.rowsTooMany));
    return tr("%n cell(s) hold more text than Excel allows (32,767 characters). It would be cut there; CSV keeps it all.",
              nullptr, static_cast<int>(fit.cellsTooLong));
}

/// Begins with a blank, or is empty.
QString ExportBar::lossWords() const
{
    const ExportLosses &losses = m_outcome.losses;
    if (losses.cellsCut > 0)
        return u' ' + tr("%n text(s) were cut.", nullptr, static_cast<int>(losses.cellsCut));
    if (losses.missing.isEmpty())
        return {};
    constexpr qsizetype shown = 40;
    const QString some = losses.missing.size() > shown ? losses.missing.left(shown) + u'…' : losses.missing;
    return u' ' + tr("Shift_JIS lacks these characters, so 〓 stands for them: %1").arg(some);
}

void ExportBar::ended(const auth::Result<ExportOutcome> &outcome)
{
    if (outcome) {
        m_outcome = *outcome;
        enter(m_outcome.misfit ? Phase::Asking : Phase::Written);
        if (!m_outcome.misfit)
            m_order.reset();
        return;
    }
    m_order.reset();
    m_line->hide();
    if (outcome.error().reason != auth::Reason::Interrupted)
        m_message->showError(outcome.error());
}

QString ExportBar::nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Xlsx:
        return tr("Excel (.xlsx)…");
    case ExportFormat::Csv:
        return tr("CSV (for Excel)…");
    case ExportFormat::CsvShiftJis:
        return tr("CSV in Shift_JIS…");
    case ExportFormat::Tsv:
        return tr("TSV…");
    case ExportFormat::Json:
        return tr("JSON…");
    case ExportFormat::JsonLines:
        return tr("JSON Lines…");
    }
    return {};
}

void ExportBar::openFolder() const { QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_path).absolutePath())); }

void ExportBar::retranslate()
{
    m_afterwards->setText(tr("Export when reading has ended"));
    m_now->setText(tr("Export what is here now"));
    for (const auto &[format, action] : std::as_const(m_formats))
        action->setText(nameOf(format));
    m_anyway->setText(tr("Write all the same"));
    m_cancel->setText(tr("Cancel"));
    m_folder->setText(tr("Open the folder"));
    m_close->setText(tr("Close"));
    m_progress->setAccessibleName(tr("Export"));
    m_words->setText(words());
}

} // namespace tsunagi::ui
