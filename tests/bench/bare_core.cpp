// SPDX-License-Identifier: GPL-3.0-or-later
// The least that a command-line program on our libraries can be: they are loaded, the application object is made, one
// line is printed.
#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    const QCoreApplication app(argc, argv);
    std::puts("bare");
    return 0;
}
