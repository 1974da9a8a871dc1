# SPDX-License-Identifier: GPL-3.0-or-later
"""F8, the guide's 「カスタムOAuth アプリ」: the wizard explains where and how an application is registered, and checks what was
pasted from its page."""
from browser import wait_until
from desktop import Atspi
import screen


class InJapanese(screen.FlowAtTheScreen):
    LANGUAGE = "ja"

    def go_to_application(self, program):
        self.choose_method(program, "OAuth (allowed in the browser)")
        program.press("&Next")
        program.find("Enter the OAuth application")

    def can_go_on(self, program):
        return program.find("&Next", Atspi.Role.PUSH_BUTTON).get_state_set().contains(Atspi.StateType.ENABLED)

    def test_how_one_is_registered(self):
        program = self.start()
        self.go_to_application(program)
        program.find("Register one on Backlog's page for developers.\nApplication name: for example Tsunagi. Description and site URL: as you "
                     "like. Callback URL: the one below.\nThe page then shows the client ID and the client secret.")
        program.press("Open the page for developers")
        self.assertEqual(self.machine.opener.next_url(), "https://backlog.com/developer/applications/")
        # The callback URL to register stands there, to be copied.
        field = program.find("Callback URL (Redirect URI)", Atspi.Role.TEXT)
        proposed = program.text_of(field)
        self.assertEqual(proposed, "http://localhost:33333")
        program.press("Copy", Atspi.Role.PUSH_BUTTON)
        program.paste_into("Client ID", proposed)
        # And what was pasted is looked at: a URL is no client ID.
        program.find("This is a URL. The client ID stands on the page of the application.")
        program.type_into("Client secret", self.info["clientSecret"])
        self.assertFalse(self.can_go_on(program))
        program.type_into("Client ID", self.info["clientSecret"])
        program.find("Client ID and client secret are the same text: one was pasted twice.")
        self.assertFalse(self.can_go_on(program))
        # An empty secret, or an empty callback URL: there is no going on.
        program.type_into("Client ID", self.info["clientId"])
        wait_until("the way to be free", lambda: self.can_go_on(program))
        program.type_into("Client secret", "")
        wait_until("the way to be closed", lambda: not self.can_go_on(program))
        program.type_into("Client secret", self.info["clientSecret"])
        program.type_into("Callback URL (Redirect URI)", "")
        wait_until("the way to be closed", lambda: not self.can_go_on(program))
        # A callback URL that can't be one is told before a browser opens.
        program.type_into("Callback URL (Redirect URI)", "nonsense")
        program.press("&Next")
        wait_until("the page to say why", lambda: program.says("nonsense", "CallbackURL") or program.says("“nonsense”") or program.says("「nonsense」"))
        self.assertTrue(self.machine.opener.opened_nothing())
        self.assertEqual([request for request in self.wire.requests() if request.method == "POST"], [])
        self.assertEqual(self.home.connections(), [])

    def test_wrong_values_of_an_application(self):
        """A callback URL that differs from the registered one, and a wrong secret: who says so, and that nothing is kept."""
        program = self.start()
        self.go_to_application(program)
        self.fill_in_application(program, callback=self.callback + "/")
        program.press("&Next")
        program.find("If the browser does not open, copy this URL and open it.")
        self.assertIn("redirect_uri", self.open_page(self.machine.opener.next_url()).text_of("#error"))
        program.press("&Back")
        self.fill_in_application(program, secret="not-the-secret-of-that-application")
        program.press("&Next")
        self.decide(self.machine.opener.next_url())
        program.find("The client ID or client secret of the OAuth application is wrong.")
        self.assertFalse(program.says("not-the-secret"))
        program.press("&Back")
        self.fill_in_application(program)
        program.press("&Next")
        self.decide(self.machine.opener.next_url())
        self.save(program, "会社" if self.LANGUAGE == "ja" else "Company")
        wait_until("the connection to be saved", self.home.connections)
        program.quit()
        self.machine.check_holds_none(self.info["clientSecret"], "not-the-secret-of-that-application")


class InEnglish(InJapanese):
    LANGUAGE = "en"
    test_wrong_values_of_an_application = None  # as in Japanese
