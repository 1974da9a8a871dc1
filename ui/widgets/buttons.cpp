// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/widgets/clipboard.h"

#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace tsunagi::ui {
namespace {
constexpr QSize iconWithGap(20, 16);
}

QPushButton *makeButton(const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1StringView(objectName));
    button->setAutoDefault(false);
    button->setIconSize(iconWithGap);
    return button;
}

QPushButton *makePrimaryButton(const char *objectName, QWidget *parent)
{
    QPushButton *button = makeButton(objectName, parent);
    button->setProperty("kind", u"primary"_s);
    return button;
}

QPushButton *makeLinkButton(const char *objectName, QWidget *parent)
{
    QPushButton *button = makeButton(objectName, parent);
    button->setProperty("kind", u"link"_s);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QToolButton *makeIconButton(const char *objectName, const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(objectName));
    button->setIcon(ui::icon(iconName));
    button->setProperty("kind", u"flat"_s);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void setIconText(QToolButton *button, const QString &text)
{
    button->setAccessibleName(text);
    button->setToolTip(text);
}

CopyButton::CopyButton(const char *objectName, QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(QLatin1StringView(objectName));
    setAutoDefault(false);
    setIconSize(iconWithGap);
    setIcon(ui::icon(u"copy"_s));
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setLabel(const QString &label)
{
    m_label = label;
    showLabel();
}

void CopyButton::copy()
{
    if (m_secret.isEmpty())
        copyText(m_copied);
    else
        copySecretText(QString::fromUtf8(m_secret.view()));
    setText(tr("Copied"));
    setIcon(ui::icon(u"check"_s, Tint::Accent));
    QTimer::singleShot(2s, this, &CopyButton::showLabel);
}

void CopyButton::showLabel()
{
    setText(m_label);
    setIcon(ui::icon(u"copy"_s));
}

} // namespace tsunagi::ui
