"""A message goes under TLS to the server whose name the certificate proves, and to no other."""

import shutil
import ssl
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.delivery.outgoing import EMAIL
from tests.support.mail import sink
from tests.support.needs import lacking
from tracker.config import MailServer, Tls
from tracker.delivery.channel import Sent
from tracker.delivery.smtp_channel import SmtpChannel
from tracker.domain.messages import Outcome


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with a certificate of 127.0.0.1, signed by itself, with its key beside it."""
    if not shutil.which("openssl"):
        lacking("no openssl to make a certificate with")
    folder = tmp_path_factory.mktemp("tls")
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=test"
    names = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", "key.pem", "-out", "certificate.pem"]
    subprocess.run([*command.split(), *names], check=True, capture_output=True, cwd=folder)
    return folder / "certificate.pem"


def sent_under(tls: Tls, certificate: Path) -> tuple[Sent, int]:
    """What became of one e-mail, and how many the server has."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    ways: dict[Tls, dict[str, Any]] = {
        "tls": {"ssl_context": context},
        "starttls": {"tls_context": context, "require_starttls": True},
    }
    with sink(**ways[tls]) as server:
        to = MailServer("127.0.0.1", server.port, tls, None, None, "vanphong@tinh.example")
        channel = SmtpChannel(to, seconds=5)
        sent = channel.send(EMAIL)
        channel.close()
    return sent, len(server.accepted)


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_a_server_with_a_certificate_that_is_trusted_gets_the_message(
    tls: Tls, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    sent, accepted = sent_under(tls, certificate)
    assert (sent.outcome, accepted) == (Outcome.ACCEPTED, 1)


@pytest.mark.parametrize("tls", ["starttls", "tls"])
def test_a_server_that_nobody_vouches_for_gets_nothing(tls: Tls, certificate: Path) -> None:
    sent, accepted = sent_under(tls, certificate)
    assert (sent.outcome, sent.stops, accepted) == (Outcome.REFUSED_SENDER, True, 0)
    assert "certificate" in sent.reason
