package io.purser.standin.script;

import io.purser.standin.answer.Answer;

/** One answer of a script, given so many times in a row. */
record Step(Answer answer, int times) {}
