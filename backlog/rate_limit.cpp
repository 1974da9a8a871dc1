// SPDX-License-Identifier: GPL-3.0-or-later
#include "backlog/rate_limit.h"
