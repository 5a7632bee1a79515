package lv.saimnieks.audit.pdf;

/**
 * A part of a drawing.
 *
 * @param layer what lies below comes first: 0 pools and lanes, 1 sub-processes, 2 flows, 3 nodes, 4 labels, 5 marks
 * @param box what it covers at most
 * @param visited whether the case came there
 */
record Piece(int layer, Box box, boolean visited, String svg) {}
