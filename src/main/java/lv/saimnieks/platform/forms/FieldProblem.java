package lv.saimnieks.platform.forms;

/** What is wrong with one field, as a Latvian sentence that says what to do. */
class FieldProblem extends Exception {

    FieldProblem(String message) {
        super(message);
    }
}
