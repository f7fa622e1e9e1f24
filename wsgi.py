"""Where `flask` and a WSGI server find the application."""

import sys

from tracker import create_app
from tracker.config import BadSetting

try:
    app = create_app()
except BadSetting as error:
    sys.exit(str(error))
