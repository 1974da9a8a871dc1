// SPDX-License-Identifier: GPL-3.0-or-later
// Writes JSON straight into a byte array: a page of 100 issues must cost next to nothing, so no document is built.
// The caller keeps begin and end in balance; names are plain ASCII and written as they are, texts are UTF-8.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <string_view>

namespace tsunagi::sandbox {

class JsonWriter {
public:
    explicit JsonWriter(QByteArray &out)
        : m_out(out)
    {
    }

    JsonWriter &beginObject() { return open('{'); }
    JsonWriter &beginObject(std::string_view name) { return named(name).open('{'); }
    JsonWriter &endObject() { return close('}'); }
    JsonWriter &beginArray() { return open('['); }
    JsonWriter &beginArray(std::string_view name) { return named(name).open('['); }
    JsonWriter &endArray() { return close(']'); }

    JsonWriter &text(std::string_view name, QByteArrayView utf8) { return named(name).quote(utf8); }
    JsonWriter &number(std::string_view name, qint64 value) { return named(name).append(QByteArray::number(value)); }
    JsonWriter &decimal(std::string_view name, double value) { return named(name).append(QByteArray::number(value)); }
    JsonWriter &boolean(std::string_view name, bool value) { return named(name).append(value ? "true" : "false"); }
    JsonWriter &null(std::string_view name) { return named(name).append("null"); }
    /// JSON that is ready already.
    JsonWriter &raw(std::string_view name, QByteArrayView json) { return named(name).append(json); }

    JsonWriter &text(QByteArrayView utf8) { return separated().quote(utf8); }
    JsonWriter &number(qint64 value) { return separated().append(QByteArray::number(value)); }
    JsonWriter &raw(QByteArrayView json) { return separated().append(json); }

private:
    JsonWriter &open(char bracket);
    JsonWriter &close(char bracket);
    JsonWriter &separated();
    JsonWriter &named(std::string_view name);
    JsonWriter &quote(QByteArrayView utf8);
    JsonWriter &append(QByteArrayView json)
    {
        m_out.append(json);
        m_first = false;
        return *this;
    }

    QByteArray &m_out;
    bool m_first = true; ///< no comma is due
};

} // namespace tsunagi::sandbox
