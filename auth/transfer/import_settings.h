// SPDX-License-Identifier: GPL-3.0-or-later
// A settings file from elsewhere becomes this machine's own: opened by the passphrase or the identity, sealed anew to
// the identity, and never in place of what is as new. Importing twice is importing once.
#pragma once

#include "auth/properties.h"
#include "auth/settings/settings_keys.h"

#include <QByteArray>
#include <QCoroTask>

#include <memory>
#include <stop_token>

namespace tsunagi::auth {

struct ImportRequest {
    QString source; ///< absolute path; empty: the text is the file
    QByteArray text; ///< as somebody copied it from a terminal
    QString target; ///< absolute path with its file name
    bool ifNewer = false; ///< another grant replaces, too, if it was given later; not replaced is no error
    bool replace = false; ///< whatever stands there, which stays as ".bak"
    bool removeSource = false; ///< once the target holds it, or has something newer of the same grant
};

struct Imported {
    bool isReplaced = true; ///< false: the target was as new (ifNewer)
    bool isSourceRemoved = false;
};

/// @param properties  what they give must agree with the file
/// @return WouldOverwrite where the target is not replaced; GivenAway for a grant that was handed over from there;
///         with ifNewer SettingsDiffer for another space's and OtherUser for another person's; what SettingsFile,
///         KeySource and lockFile() say. Source and target are as they were then.
[[nodiscard]] QCoro::Task<Result<Imported>> importSettings(ImportRequest request, std::shared_ptr<KeySource> keySource,
                                                           std::shared_ptr<const ConnectionProperties> properties,
                                                           std::stop_token stop);

/// The armored file within a text that was copied with what stood around it; other bytes as they are.
[[nodiscard]] QByteArray armorWithin(QByteArrayView text);

} // namespace tsunagi::auth
