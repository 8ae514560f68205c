"""Runs Rasa's training graph once and packs the model."""

import os
import tempfile
from pathlib import Path
from typing import Any

from rasa.engine.constants import PLACEHOLDER_IMPORTER
from rasa.engine.graph import ExecutionContext, GraphModelConfiguration, GraphNodeHook
from rasa.engine.recipes.recipe import Recipe
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.shared.data import TrainingType
from rasa.shared.importers.importer import TrainingDataImporter
from tqdm import tqdm

from gridnlu.dataset import DatasetError
from gridnlu.project import Project


def train(project: Project, model: Path) -> None:
    """The model appears under its name only when it is complete."""
    importer = TrainingDataImporter.load_nlu_importer_from_config(
        str(project.config), str(project.domain), [str(path) for path in project.data_files()]
    )
    configuration = _configuration(importer)
    schema = configuration.train_schema
    model.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=model.parent, prefix=".training-") as folder:
        storage = LocalModelStorage(Path(folder, "components"))
        Path(folder, "components").mkdir()
        steps = len(schema.minimal_graph_schema().nodes)
        with tqdm(total=steps, desc="Training", unit="step") as bar:
            # Rasa's own trainer would do the same and keep a cache on disk; the fingerprint
            # in the model's name makes that cache needless.
            runner = DaskGraphRunner.create(
                schema, storage, ExecutionContext(graph_schema=schema), hooks=[ProgressHook(bar)]
            )
            runner.run(inputs={PLACEHOLDER_IMPORTER: importer})
        package = Path(folder, model.name)
        storage.create_model_package(package, configuration, importer.get_domain())
        if project.model_in(model.parent) != model:
            raise DatasetError("The files changed during the training; train again.")
        os.replace(package, model)


def _configuration(importer: TrainingDataImporter) -> GraphModelConfiguration:
    config = importer.get_config()
    recipe = Recipe.recipe_for_name(config.get("recipe"))
    return recipe.graph_config_for_recipe(config, {}, training_type=TrainingType.NLU)


class ProgressHook(GraphNodeHook):
    """Moves the bar by one for each node of the graph that has run."""

    def __init__(self, bar: tqdm) -> None:
        self._bar = bar

    def on_before_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        received_inputs: dict[str, Any],
    ) -> dict[str, Any]:
        """Shows what runs now."""
        self._bar.set_postfix_str(node_name.rsplit(".", 1)[-1])
        return {}

    def on_after_node(
        self,
        node_name: str,
        execution_context: ExecutionContext,
        config: dict[str, Any],
        output: Any,
        input_hook_data: dict[str, Any],
    ) -> None:
        """Counts it as done."""
        self._bar.update()
