package org.jisr.project;

import java.util.List;

/**
 * What a project aimed at before it was carried over.
 *
 * @param axis of the earlier roadmap
 * @param commitments those it served then
 * @param roadmap the one it was carried to
 */
public record Former(long axis, List<Long> commitments, long roadmap) {}
