// SPDX-License-Identifier: GPL-3.0-or-later
// Labels of the type scale. All text is plain: what comes from a space must never be read as rich text.
#pragma once

#include <QLabel>

namespace tsunagi::ui {

/// @p role  "title", "heading", "strong", "body", "muted", "secondary", "small", "bad", "badge", "message"
/// (style_sheet.cpp)
[[nodiscard]] QLabel *makeLabel(const char *role, QWidget *parent = nullptr);
/// The same with lines broken at words.
[[nodiscard]] QLabel *makeParagraph(const char *role, QWidget *parent = nullptr);

/// After a property that the style sheet asks for was changed.
void restyle(QWidget *widget);

/// Its smallest size is one line: QLabel would ask for the height that its text takes at the least of all widths, and a
/// page of several would scroll without need.
class Paragraph : public QLabel {
    Q_OBJECT
public:
    explicit Paragraph(const char *role, QWidget *parent = nullptr);
    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// Plain text that is cut with "…" where there is no room; the whole text is its tool tip then.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(const char *role, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_text; }
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void elide();
    QString m_text;
};

} // namespace tsunagi::ui
