import { visitObjects } from "./parameters.js";

/** Sets `training` on every part of the model that has it: layers such as `Dropout` then behave accordingly. */
export function setTraining<Model>(model: Model, training: boolean): Model {
  visitObjects(model, (part) => {
    if ("training" in part && typeof part.training === "boolean") part.training = training;
  });
  return model;
}

/** Puts the model into training mode, in which models start. PyTorch: `Module.train`. */
export function train<Model>(model: Model): Model {
  return setTraining(model, true);
}

/** Puts the model into evaluation mode. PyTorch: `Module.eval`. */
export function evaluate<Model>(model: Model): Model {
  return setTraining(model, false);
}
