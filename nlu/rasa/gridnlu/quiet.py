"""Keeps Rasa silent and off the network."""

import logging
import os
import warnings

import sanic.app
import structlog

ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
    # One text is too small to split over cores; idle BLAS threads only hold memory.
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
}


def quieten() -> None:
    """Must run before Rasa is imported, because TensorFlow reads its switches on import."""
    os.environ.update(ENVIRONMENT)
    # They come from Rasa's pinned dependencies and none can be acted on here. Sanic's import
    # above switches deprecation warnings on, so this has to come after it.
    warnings.simplefilter("ignore")
    sanic.app.error_logger.setLevel(logging.ERROR)
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING))
