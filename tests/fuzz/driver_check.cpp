// SPDX-License-Identifier: GPL-3.0-or-later
// A fuzzer whose statement does not hold, by which tst_fuzz_driver.py sees that the driver notices: it breaks on a
// doubled letter, crashes on "crash", and never ends on "hang".
#include "tests/fuzz/invariant.h"

#include <algorithm>
#include <csignal>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArrayView input = tsunagi::fuzz::viewOf(data, size);
    if (input == "crash")
        ::raise(SIGSEGV);
    if (input == "hang")
        ::raise(SIGALRM); // as if its time were over
    tsunagi::fuzz::require(std::adjacent_find(input.begin(), input.end()) == input.end(), "no letter is doubled");
    return 0;
}
