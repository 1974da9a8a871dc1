# SPDX-License-Identifier: GPL-3.0-or-later
"""R1: any number of processes on one settings file, and a space that ends a grant whose spent token is shown again. At each expiry
one of them refreshes, the others use what it got, none fails, and nobody is asked to sign in again.
"""
from reliable import LONG, Reliability, main

PROCESSES, ROUNDS = (20, 50) if LONG else (6, 4)
DELAYS = (0, 50, 300, 1000, 2000) if LONG else (0, 200)  # milliseconds that the token endpoint takes


class OneRefresh(Reliability):
    def expire(self, delay):
        self.sandbox.control("faults", method="DELETE")
        self.sandbox.control("faults", {"match": "/api/v2/oauth2/token", "times": -1, "latencyMs": delay})
        self.sandbox.control("expire", {"inSeconds": 0})

    def test_one_refresh_an_expiry(self):
        token = self.keeper.sign_in()["accessToken"]
        for number in range(1, ROUNDS + 1):
            refused = self.keeper.put("refused", token)
            self.expire(DELAYS[number % len(DELAYS)])
            # Half of them learn of it by a 401 of their own, half are told by a script that has met one.
            testers = [self.keeper.start("test") for _ in range(PROCESSES // 2)]
            askers = [self.keeper.start("token", "--refused", str(refused)) for _ in range(PROCESSES - len(testers))]
            for process in testers:
                self.keeper.end(process)
            tokens = {self.keeper.end(process)[0].strip() for process in askers}
            self.assertEqual(len(tokens), 1)
            self.assertNotIn(token, tokens)
            token = tokens.pop()
            self.assertTrue(self.works(token))
            self.assertEqual(self.refreshes(), number)
        self.check_no_grant_ended()
        self.assertEqual(self.keeper.payload()["accessToken"], token)
        signed_in = [entry for entry in self.sandbox.log() if entry.get("grantType") == "authorization_code"]
        self.assertEqual(len(signed_in), 1)
        self.record("R1", tried=PROCESSES * ROUNDS, unit=f"processes over {ROUNDS} expiries")


if __name__ == "__main__":
    main()
