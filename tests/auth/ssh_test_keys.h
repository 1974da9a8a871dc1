// SPDX-License-Identifier: GPL-3.0-or-later
// A key pair that ssh-keygen made for the tests and that opens nothing else, and one behind the passphrase "secret
// words".
#pragma once

#include <QByteArray>

namespace tsunagi::tests {

inline const QByteArray sshPrivateKey = "-----BEGIN OPENSSH PRIVATE KEY-----\n"
                                        "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW\n"
                                        "QyNTUxOQAAACD1TM/Ef/jgsIUBDX6EbdEiJHHwOdg6oOc9rVMgd65AtgAAAJjJnu3syZ7t\n"
                                        "7AAAAAtzc2gtZWQyNTUxOQAAACD1TM/Ef/jgsIUBDX6EbdEiJHHwOdg6oOc9rVMgd65Atg\n"
                                        "AAAECxMyiVdt2fDd1bH1LIFViEWqj+ddUXWESW6KQwDfgGiPVMz8R/+OCwhQENfoRt0SIk\n"
                                        "cfA52Dqg5z2tUyB3rkC2AAAAEHRzdW5hZ2kgdGVzdCBrZXkBAgMEBQ==\n"
                                        "-----END OPENSSH PRIVATE KEY-----\n";
inline const QByteArray sshPublicKey =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPVMz8R/+OCwhQENfoRt0SIkcfA52Dqg5z2tUyB3rkC2";

inline const QByteArray sshProtectedKey = "-----BEGIN OPENSSH PRIVATE KEY-----\n"
                                          "b3BlbnNzaC1rZXktdjEAAAAACmFlczI1Ni1jdHIAAAAGYmNyeXB0AAAAGAAAABAuB1Dgzi\n"
                                          "vLYMvcmgusOjICAAAAEAAAAAEAAAAzAAAAC3NzaC1lZDI1NTE5AAAAIO8HVlcTnM5qDLcP\n"
                                          "DTX+gx4Oy46eXmrgrf8Hklq516DlAAAAkGvUE9WBDlQLnX1t9TDGqGsZfKCWxV9B8tdP21\n"
                                          "PWlQp6F7DOfgATweA0+ZXxOUK1jPtRZJTG1F7qP4kMxsE77PPiiRfWRfq5TCNHh1lAeKwS\n"
                                          "EoRFRrcwf6HE/NUVytOD05YIBv9ZzGb2Mn8JtkjJSKLCYpPIqDwoEsllK+Y19KAmMA8H5u\n"
                                          "4rm72VIo+vy33V7A==\n"
                                          "-----END OPENSSH PRIVATE KEY-----\n";

/// Public keys of kinds that nothing is sealed to.
inline const QByteArray ecdsaPublicKey =
    "ecdsa-sha2-nistp256 "
    "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAaX7DBWLDkTkRpQyLv0658Np3dGpke2ToIs8PHRAstIRRvxh4b4Ii9+"
    "Yo1S1seJt9WHD3h5bXf7d+M3HM74C/c=";

} // namespace tsunagi::tests
